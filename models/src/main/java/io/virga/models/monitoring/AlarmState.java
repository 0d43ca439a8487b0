package io.virga.models.monitoring;

/** States of a CloudWatch alarm. */
public enum AlarmState {
    OK,
    ALARM,
    INSUFFICIENT_DATA
}
