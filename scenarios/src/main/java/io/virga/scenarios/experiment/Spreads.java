package io.virga.scenarios.experiment;

import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.scenarios.result.Spread;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Order statistics over replications; those that are censored count as the longest. */
final class Spreads {
    private Spreads() {}

    /** @param values null for what was censored; at least one value */
    static Spread of(List<@Nullable Double> values, double confidence) {
        double[] sorted = new double[values.size()];
        for (int i = 0; i < sorted.length; i++) {
            Double value = values.get(i);
            sorted[i] = value == null ? Double.POSITIVE_INFINITY : value;
        }
        Arrays.sort(sorted);
        ConfidenceInterval median = ConfidenceInterval.ofQuantile(sorted, 0.5, confidence);
        return new Spread(
                known(median.estimate()),
                known(median.lower()),
                known(median.upper()),
                known(sorted[(int) Math.max(0, Math.ceil(0.95 * sorted.length) - 1)]),
                known(sorted[sorted.length - 1]));
    }

    private static @Nullable Double known(double value) {
        return Double.isInfinite(value) ? null : (Double) value;
    }
}
