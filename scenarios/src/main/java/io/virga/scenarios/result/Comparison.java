package io.virga.scenarios.result;

import java.util.List;

/**
 * Designs beside a baseline, replication by replication.
 *
 * @param baseline what the user calls the baseline
 * @param confidence chance that all intervals of all differences hold at once (Bonferroni's inequality)
 * @param differences number of differences that share that confidence
 */
public record Comparison(
        String formatVersion,
        String baseline,
        ScenarioInfo scenario,
        long seed,
        int replications,
        double confidence,
        int differences,
        List<DesignComparison> designs) {

    /** Whether any metric of any design differs from the baseline. */
    public boolean isDistinguishable() {
        return designs.stream()
                .flatMap(design -> design.metrics().stream())
                .anyMatch(metric -> metric.verdict() != DifferenceVerdict.NOT_DISTINGUISHABLE);
    }
}
