package io.virga.reports.view;

import io.virga.reports.format.Estimate;
import io.virga.scenarios.result.DifferenceVerdict;
import io.virga.scenarios.result.MetricDifference;
import io.virga.scenarios.result.TimesDifferent;
import org.jspecify.annotations.Nullable;

/**
 * One compared metric in words.
 *
 * @param metric name and statistic
 * @param difference with its sign and interval; shares differ by points
 * @param judgement such as "better, 1.8 ± 0.1 × cheaper"
 * @param correlation of the pairs; may be empty
 */
public record DifferenceRow(
        String metric,
        String baseline,
        String value,
        String difference,
        DifferenceVerdict verdict,
        String judgement,
        String correlation) {

    public static DifferenceRow from(MetricDifference metric) {
        return new DifferenceRow(
                metric.stat().equals("mean") ? metric.name() : metric.name() + " " + metric.stat(),
                point(metric.baseline(), metric.unit()),
                point(metric.value(), metric.unit()),
                difference(metric),
                metric.verdict(),
                judgement(metric),
                correlation(metric.correlation()));
    }

    private static String point(@Nullable Double value, String unit) {
        return Estimate.of(value, null, null, unit, "").point().text();
    }

    private static String difference(MetricDifference metric) {
        Double difference = metric.difference();
        if (difference == null) {
            return Estimate.ABSENT;
        }
        if (isSame(metric)) {
            return "none";
        }
        String text = Estimate.of(difference, metric.low(), metric.high(), metric.unit(), "")
                .phrase()
                .text();
        String signed = difference > 0 ? "+" + text : text;
        return metric.unit().equals("1") ? signed.replace(" %", " points") : signed;
    }

    private static String judgement(MetricDifference metric) {
        if (metric.note() != null) {
            return metric.note();
        }
        if (isSame(metric)) {
            return "the same in each replication";
        }
        String word = word(metric.verdict());
        TimesDifferent times = metric.times();
        return times == null ? word : word + ", " + times(times);
    }

    private static boolean isSame(MetricDifference metric) {
        Double low = metric.low();
        Double high = metric.high();
        return low != null && high != null && low == 0 && high == 0;
    }

    private static String times(TimesDifferent times) {
        String factor = Estimate.of(times.value(), times.low(), times.high(), "count", "")
                .phrase()
                .text();
        return factor + " × " + times.word();
    }

    private static String word(DifferenceVerdict verdict) {
        return switch (verdict) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case MORE -> "more";
            case LESS -> "less";
            case NOT_DISTINGUISHABLE -> "not distinguishable";
        };
    }

    private static String correlation(@Nullable Double correlation) {
        return correlation == null
                ? ""
                : Estimate.of(correlation, null, null, "count", "").point().text();
    }
}
