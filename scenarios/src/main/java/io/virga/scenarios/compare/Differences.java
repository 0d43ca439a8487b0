package io.virga.scenarios.compare;

import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.kernel.statistics.PairedDifference;
import io.virga.scenarios.result.DifferenceVerdict;
import io.virga.scenarios.result.MetricDifference;
import io.virga.scenarios.result.TimesDifferent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Differences of single metrics from paired replications.
 *
 * <p>The estimate is the difference of the two values over all replications, as they are shown beside it; the spread is that
 * of the differences within pairs (sectioning, as for the values themselves).
 */
final class Differences {
    private final double level;

    /** @param level of each interval, such that all that are shown hold together */
    Differences(double level) {
        this.level = level;
    }

    MetricDifference of(ComparedMetric baseline, ComparedMetric design) {
        if (!baseline.isComplete() || !design.isComplete()) {
            return without(baseline, design, "in some replications it cannot be told");
        }
        double[] first = values(baseline);
        double[] second = values(design);
        if (first.length < 2) {
            return without(baseline, design, "one replication has no interval");
        }
        double before = Objects.requireNonNull(baseline.value());
        double after = Objects.requireNonNull(design.value());
        double[] pairs = new double[first.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = second[i] - first[i];
        }
        ConfidenceInterval interval = ConfidenceInterval.ofSections(after - before, pairs, level);
        DifferenceVerdict verdict = verdict(interval, Direction.of(baseline.name(), baseline.unit()));
        PairedDifference paired = PairedDifference.of(first, second, level);
        return new MetricDifference(
                baseline.name(),
                baseline.stat(),
                baseline.unit(),
                before,
                after,
                after - before,
                interval.lower(),
                interval.upper(),
                verdict == DifferenceVerdict.NOT_DISTINGUISHABLE ? null : times(baseline, design, first, second),
                finite(paired.correlation()),
                finite(1 / paired.varianceRatio()),
                verdict,
                null);
    }

    private static MetricDifference without(ComparedMetric baseline, ComparedMetric design, String note) {
        Double before = baseline.value();
        Double after = design.value();
        return new MetricDifference(
                baseline.name(),
                baseline.stat(),
                baseline.unit(),
                before,
                after,
                before == null || after == null ? null : (Double) (after - before),
                null,
                null,
                null,
                null,
                null,
                DifferenceVerdict.NOT_DISTINGUISHABLE,
                note);
    }

    private static DifferenceVerdict verdict(ConfidenceInterval interval, Direction direction) {
        if (interval.contains(0)) {
            return DifferenceVerdict.NOT_DISTINGUISHABLE;
        }
        return direction.verdict(interval.estimate() > 0);
    }

    /** The larger value over the smaller one, with the delta method's interval from the pairs. */
    private @Nullable TimesDifferent times(
            ComparedMetric baseline, ComparedMetric design, double[] first, double[] second) {
        double before = Objects.requireNonNull(baseline.value());
        double after = Objects.requireNonNull(design.value());
        boolean rises = after > before;
        double smaller = rises ? before : after;
        Direction direction = Direction.of(baseline.name(), baseline.unit());
        if (smaller <= 0 || direction == Direction.MORE_IS_BETTER) {
            return null;
        }
        double ratio = rises ? after / before : before / after;
        double[] sections = new double[first.length];
        for (int i = 0; i < sections.length; i++) {
            double larger = rises ? second[i] : first[i];
            sections[i] = ratio + (larger - ratio * (rises ? first[i] : second[i])) / smaller;
        }
        ConfidenceInterval interval = ConfidenceInterval.ofSections(ratio, sections, level);
        return new TimesDifferent(ratio, interval.lower(), interval.upper(), word(baseline, rises));
    }

    private static String word(ComparedMetric metric, boolean rises) {
        if (metric.name().equals("bill.monthly")) {
            return rises ? "dearer" : "cheaper";
        }
        if (metric.unit().equals("s")) {
            return rises ? "slower" : "faster";
        }
        return rises ? "higher" : "lower";
    }

    private static double[] values(ComparedMetric metric) {
        return metric.perReplication().stream()
                .mapToDouble(each -> Objects.requireNonNull(each))
                .toArray();
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
