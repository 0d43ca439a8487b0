package io.virga.scenarios.compare;

import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.result.Comparison;
import io.virga.scenarios.result.DesignComparison;
import io.virga.scenarios.result.MetricDifference;
import io.virga.scenarios.result.ObjectiveChange;
import io.virga.scenarios.result.ObjectiveResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SimulateInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Compares designs with the first of them.
 *
 * <p>Draws are keyed by what they are for, so replications of the same number and seed meet the same arrivals and demands in
 * all designs: their differences vary less than the values do. The intervals of all m differences shown hold together: each
 * has the level 1 − (1 − confidence)/m (Bonferroni), and a verdict says no more than its interval.
 */
public final class DesignComparator {
    private final MetricChoice choice;

    public DesignComparator(MetricChoice choice) {
        this.choice = choice;
    }

    /**
     * Compares all with the first.
     *
     * @param designs two or more
     * @throws io.virga.scenarios.experiment.UnknownMetricException if a metric is asked for that not all of them have
     * @throws ComparisonException if they have nothing in common, other windows, or other numbers of replications
     */
    public Comparison of(List<Design> designs) {
        Design baseline = designs.get(0);
        List<Design> others = designs.subList(1, designs.size());
        others.forEach(each -> checkComparable(baseline, each));
        List<String> keys = choice.among(common(designs));
        if (keys.isEmpty()) {
            throw new ComparisonException("the designs have no metric of a workload in common; name some by --metric");
        }
        int differences = keys.size() * others.size();
        SimulateInfo simulate = baseline.result().simulate();
        Differences paired = new Differences(1 - (1 - simulate.confidence()) / differences);
        return new Comparison(
                RunResult.FORMAT_VERSION,
                baseline.label(),
                baseline.result().scenario(),
                simulate.seed(),
                simulate.replications(),
                simulate.confidence(),
                differences,
                others.stream()
                        .map(each -> compare(baseline, each, keys, paired))
                        .toList());
    }

    private static void checkComparable(Design baseline, Design design) {
        SimulateInfo first = baseline.result().simulate();
        SimulateInfo second = design.result().simulate();
        String both = baseline.label() + " and " + design.label();
        if (first.replications() != second.replications()) {
            throw new ComparisonException(both + " have " + first.replications() + " and " + second.replications()
                    + " replications, and no pairs can be made of them; -r gives all the same number");
        }
        if (first.toSeconds() - first.fromSeconds() != second.toSeconds() - second.fromSeconds()) {
            throw new ComparisonException(both + " measure windows of different length, "
                    + (first.toSeconds() - first.fromSeconds()) + " and "
                    + (second.toSeconds() - second.fromSeconds()) + " seconds");
        }
        if (first.confidence() != second.confidence()) {
            throw new ComparisonException(both + " ask for different confidence, " + first.confidence() + " and "
                    + second.confidence() + "; --set simulate.confidence=95% gives all the same");
        }
        String currency = baseline.result().bill().currency();
        if (!currency.equals(design.result().bill().currency())) {
            throw new ComparisonException(both + " are billed in different currencies");
        }
    }

    /** Keys of metrics of the same unit in all designs, in the order of the first. */
    private static Set<String> common(List<Design> designs) {
        Map<String, ComparedMetric> first = ComparedMetrics.of(designs.get(0).result());
        Set<String> keys = new LinkedHashSet<>(first.keySet());
        for (Design each : designs.subList(1, designs.size())) {
            Map<String, ComparedMetric> metrics = ComparedMetrics.of(each.result());
            keys.removeIf(key -> {
                ComparedMetric other = metrics.get(key);
                return other == null
                        || !other.unit()
                                .equals(Objects.requireNonNull(first.get(key)).unit());
            });
        }
        return keys;
    }

    private static DesignComparison compare(Design baseline, Design design, List<String> keys, Differences paired) {
        Map<String, ComparedMetric> first = ComparedMetrics.of(baseline.result());
        Map<String, ComparedMetric> second = ComparedMetrics.of(design.result());
        List<MetricDifference> metrics = new ArrayList<>();
        for (String key : keys) {
            metrics.add(paired.of(Objects.requireNonNull(first.get(key)), Objects.requireNonNull(second.get(key))));
        }
        return new DesignComparison(
                design.label(),
                design.result().scenario(),
                design.result().simulate().seed(),
                SettingChanges.between(baseline, design),
                metrics,
                objectives(baseline.result(), design.result()));
    }

    private static List<ObjectiveChange> objectives(RunResult baseline, RunResult design) {
        List<ObjectiveChange> changes = new ArrayList<>();
        for (ObjectiveResult before : baseline.objectives()) {
            for (ObjectiveResult after : design.objectives()) {
                if (after.name().equals(before.name())) {
                    changes.add(new ObjectiveChange(before.name(), after.what(), before.verdict(), after.verdict()));
                }
            }
        }
        return changes;
    }
}
