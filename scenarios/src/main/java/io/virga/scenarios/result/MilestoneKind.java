package io.virga.scenarios.result;

/** What one waits for in a recovery, in the order in which the phases of a recovery are told. */
public enum MilestoneKind {
    /** The first request failed. */
    CLIENTS_HURT,
    /** A runbook started, or else an alarm or a health check saw it. */
    DETECTED,
    /** Somebody had decided what to do. */
    DECIDED,
    /** The database took writes again, as far as it had to recover at all. */
    DATA_RECOVERED,
    /** The last instance that was needed was in service. */
    CAPACITY_RECOVERED,
    /** Name servers led elsewhere. */
    TRAFFIC_SWITCHED,
    /** Enough clients were served, and stayed so. */
    SERVED
}
