package io.virga.models.scaling;

import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.MetricSource;

/** Measures over several periods and reports in the last of them; the others miss. */
final class SparseSource implements MetricSource {
    private final MetricSource source;
    private final int periods;
    private int untilNext;

    /**
     * @param periods that one data point spans
     * @param first how many periods miss before the first data point
     */
    SparseSource(MetricSource source, int periods, int first) {
        this.source = source;
        this.periods = periods;
        this.untilNext = first;
    }

    @Override
    public Datapoint sample(long startNanos, long endNanos) {
        if (untilNext-- > 0) {
            return Datapoint.missing(endNanos);
        }
        untilNext = periods - 1;
        return source.sample(endNanos - periods * (endNanos - startNanos), endNanos);
    }
}
