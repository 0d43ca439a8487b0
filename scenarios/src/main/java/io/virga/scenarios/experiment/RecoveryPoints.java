package io.virga.scenarios.experiment;

/** How much of what was written a replication lost, over all stores. */
final class RecoveryPoints {
    private RecoveryPoints() {}

    /**
     * Age of the newest point to which all stores could be recovered together when the disaster struck, in seconds: the
     * oldest of theirs, because what one store has of later and another has not does not go together. 0 where nothing was lost.
     */
    static double jointSeconds(Replication replication) {
        return replication.observations().stream()
                .filter(each -> each.name().endsWith("RecoveryPointAge"))
                .mapToDouble(Observation::value)
                .max()
                .orElse(0);
    }

    /** Writes that clients had been told of and that are gone. */
    static double lostWrites(Replication replication) {
        return replication.observations().stream()
                .filter(each -> each.name().endsWith("LostWrites"))
                .mapToDouble(Observation::value)
                .sum();
    }
}
