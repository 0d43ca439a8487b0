package io.virga.models.dns;

/** Which of two failover records it is. */
public enum FailoverRole {
    PRIMARY,
    SECONDARY
}
