package io.virga.scenarios.result;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Strategies side by side.
 *
 * @param recommended name of the cheapest that meets its targets in every replication; empty where none does
 * @param reason in words
 */
public record DisasterReport(String formatVersion, List<StrategyResult> strategies, String recommended, String reason) {
    public static final String FORMAT_VERSION = "1.0";

    /** Recommends the cheapest a year where all have rates of disasters, and the cheapest a month otherwise. */
    public static DisasterReport of(List<StrategyResult> strategies) {
        boolean yearly = strategies.stream().allMatch(each -> each.yearly() != null);
        Stream<StrategyResult> sound = strategies.stream().filter(StrategyResult::meetsItsTargets);
        Optional<StrategyResult> cheapest = sound.min(Comparator.comparingDouble(each -> price(each, yearly)));
        String reason = cheapest.isEmpty()
                ? "none meets its targets in every replication"
                : "the cheapest " + (yearly ? "a year, losses included," : "a month")
                        + " of those that met their targets in every replication";
        return new DisasterReport(
                FORMAT_VERSION,
                List.copyOf(strategies),
                cheapest.map(StrategyResult::name).orElse(""),
                reason);
    }

    private static double price(StrategyResult strategy, boolean yearly) {
        YearlyRisk risk = strategy.yearly();
        return yearly && risk != null ? risk.totalUsd() : strategy.monthlyUsd();
    }
}
