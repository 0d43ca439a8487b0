package io.virga.scenarios.build;

import io.virga.kernel.statistics.Tally;
import io.virga.models.database.StaleReads;

/** The metrics of reads at copies. */
final class StaleReadMetrics {
    private static final double NANOS_PER_SECOND = 1e9;

    private StaleReadMetrics() {}

    static void observe(StaleReads stale, Observations to) {
        Tally ages = stale.agesNanos();
        to.ratio("StaleReads", "share", "1", ages.count(), stale.reads(), stale.reads());
        if (ages.count() > 0) {
            to.ratio("StaleAge", "mean", "s", ages.sum() / NANOS_PER_SECOND, ages.count(), ages.count());
            to.ratio("StaleAge", "max", "s", ages.max() / NANOS_PER_SECOND, 1, ages.count());
        }
    }
}
