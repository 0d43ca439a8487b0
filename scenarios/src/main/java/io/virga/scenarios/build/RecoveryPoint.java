package io.virga.scenarios.build;

/** How much of the newest of a store was lost with its primary. */
final class RecoveryPoint {
    private RecoveryPoint() {}

    /** The age that the oldest lost commit had by then; 0 where none was lost. */
    static void observe(String prefix, long ageNanos, Observations to) {
        to.ratio(prefix + "RecoveryPointAge", "max", "s", ageNanos / 1e9, 1, 1);
    }
}
