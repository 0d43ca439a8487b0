package io.virga.scenarios.build;

import io.virga.models.database.LossCount;
import java.util.List;

/** What a store lost while it is measured, in all ways in which it can lose something. */
final class LossMetrics {
    private final String prefix;
    private final List<LossCount> counts;
    private final Growth writes;
    private final Growth bytes;
    private final Growth inDoubt;

    /** @param prefix of the names of its metrics */
    LossMetrics(String prefix, List<LossCount> counts) {
        this.prefix = prefix;
        this.counts = List.copyOf(counts);
        this.writes = new Growth(
                () -> counts.stream().mapToLong(LossCount::lostWrites).sum());
        this.bytes =
                new Growth(() -> counts.stream().mapToLong(LossCount::lostBytes).sum());
        this.inDoubt = new Growth(
                () -> counts.stream().mapToLong(LossCount::inDoubtWrites).sum());
    }

    void restart() {
        List.of(writes, bytes, inDoubt).forEach(Growth::sinceLast);
    }

    void observe(Observations to) {
        to.count(prefix + "LostWrites", "sum", writes.sinceLast());
        to.ratio(prefix + "LostBytes", "sum", "B", bytes.sinceLast(), 1, 1);
        to.count(prefix + "InDoubtWrites", "sum", inDoubt.sinceLast());
        long ageNanos = counts.stream()
                .mapToLong(LossCount::recoveryPointAgeNanos)
                .max()
                .orElse(0);
        to.ratio(prefix + "RecoveryPointAge", "max", "s", ageNanos / 1e9, 1, 1);
    }
}
