package io.virga.reports.view;

import io.virga.reports.format.Estimate;
import io.virga.scenarios.result.Comparison;
import io.virga.scenarios.result.DesignComparison;
import io.virga.scenarios.result.MetricDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is to be said of a comparison besides its tables. */
public final class ComparisonNotes {
    private ComparisonNotes() {}

    /** What the intervals mean. */
    public static String confidence(Comparison comparison) {
        String all = Estimate.of(comparison.confidence(), null, null, "1", "")
                .point()
                .text();
        int number = comparison.differences();
        return number == 1
                ? "The interval holds with " + all + " confidence."
                : "All " + number + " intervals hold together with " + all + " confidence (Bonferroni).";
    }

    /** What the common random numbers achieved. */
    public static String pairing(Comparison comparison, DesignComparison design) {
        if (design.seed() != comparison.seed()) {
            return "The seeds differ, " + comparison.seed() + " and " + design.seed()
                    + ": these are independent runs, and intervals are wider than they need to be.";
        }
        List<Double> correlations = design.metrics().stream()
                .map(MetricDifference::correlation)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        List<Double> saved = design.metrics().stream()
                .map(MetricDifference::replicationsSaved)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        List<String> parts = new ArrayList<>(List.of("Common random numbers"));
        if (!correlations.isEmpty()) {
            parts.add("pairs correlate by " + range(correlations));
        }
        if (!saved.isEmpty()) {
            parts.add("independent runs would need " + range(saved) + " times as many replications");
        }
        return parts.get(0) + (parts.size() > 1 ? ": " + String.join("; ", parts.subList(1, parts.size())) : "") + ".";
    }

    private static String range(List<Double> sorted) {
        String least = number(sorted.get(0));
        String most = number(sorted.get(sorted.size() - 1));
        return least.equals(most) ? least : least + " to " + most;
    }

    private static String number(double value) {
        return Estimate.of(value, null, null, "count", "").point().text();
    }
}
