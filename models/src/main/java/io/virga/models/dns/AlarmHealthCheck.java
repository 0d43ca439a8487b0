package io.virga.models.dns;

import io.virga.models.monitoring.Alarm;
import io.virga.models.monitoring.AlarmState;

/**
 * A health check that follows the data of a CloudWatch alarm: unhealthy while the alarm stands. Route 53 evaluates the data
 * itself, by the alarm's rule, so that it knows when the alarm knows.
 */
public final class AlarmHealthCheck {
    /** What to take it for while there are not enough data. */
    public enum InsufficientData {
        HEALTHY,
        UNHEALTHY,
        LAST_KNOWN_STATUS
    }

    private final Alarm alarm;
    private final InsufficientData insufficientData;
    private final PublishedHealth health;

    public AlarmHealthCheck(Alarm alarm, InsufficientData insufficientData, PublishedHealth health) {
        this.alarm = alarm;
        this.insufficientData = insufficientData;
        this.health = health;
        alarm.onStateChange(this::follow);
        if (insufficientData == InsufficientData.UNHEALTHY) {
            health.verdict(false, "there are no data yet");
        }
    }

    private void follow() {
        AlarmState state = alarm.state();
        if (state != AlarmState.INSUFFICIENT_DATA) {
            health.verdict(state == AlarmState.OK, alarm.path() + " is " + state);
        } else if (insufficientData != InsufficientData.LAST_KNOWN_STATUS) {
            health.verdict(insufficientData == InsufficientData.HEALTHY, alarm.path() + " has too few data");
        }
    }
}
