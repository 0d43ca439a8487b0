package io.virga.models.spot;

/** States of a Spot Instance request (EC2 User Guide, "Spot Instance request states"). */
public enum SpotRequestState {
    /** Waits for capacity or for its price. */
    OPEN,
    /** Has an instance. */
    ACTIVE,
    /** Its instance is stopped or hibernated by an interruption; EC2 starts it again. */
    DISABLED,
    /** Fulfilled and over. */
    CLOSED,
    /** Withdrawn; an instance that it has goes on running. */
    CANCELLED
}
