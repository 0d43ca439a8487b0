package io.virga.scenarios.result;

import org.jspecify.annotations.Nullable;

/**
 * One metric of a design beside that of the baseline.
 *
 * @param name as in {@link Metric}
 * @param baseline value of the baseline, null where it cannot be told
 * @param value of the design, null where it cannot be told
 * @param difference {@code value − baseline}
 * @param low lower end of the interval of the difference, which holds together with those of all other differences shown
 * @param high upper end; both are null where there is no interval
 * @param times the difference as a factor; null where it is not distinguishable or a factor says nothing
 * @param correlation between the two over replications; null where one of them never varies
 * @param replicationsSaved how many times as many replications independent runs would need for an interval as narrow; null
 *     where nothing varies
 * @param note why there is no interval, or null
 */
public record MetricDifference(
        String name,
        String stat,
        String unit,
        @Nullable Double baseline,
        @Nullable Double value,
        @Nullable Double difference,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable TimesDifferent times,
        @Nullable Double correlation,
        @Nullable Double replicationsSaved,
        DifferenceVerdict verdict,
        @Nullable String note) {}
