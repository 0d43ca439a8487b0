package io.virga.scenarios.result;

import java.util.List;

/**
 * Strategies side by side.
 *
 * @param shortcuts which parts of the simulated time were left out
 * @param recommended name of the cheapest that meets its targets in every replication; empty where none does, or where they
 *     cannot be compared
 * @param reason in words
 */
public record DisasterReport(
        String formatVersion,
        DrillShortcuts shortcuts,
        List<StrategyResult> strategies,
        String recommended,
        String reason) {
    public static final String FORMAT_VERSION = "1.0";

    /**
     * Recommends the cheapest a year where all have rates of disasters, and the cheapest a month otherwise.
     *
     * @param strategies at least one
     */
    public static DisasterReport of(List<StrategyResult> strategies) {
        return of(strategies, DrillShortcuts.NONE);
    }

    /** The same with parts of the simulated time left out. */
    public static DisasterReport of(List<StrategyResult> strategies, DrillShortcuts shortcuts) {
        StrategyChoice choice = StrategyChoice.of(strategies);
        return new DisasterReport(FORMAT_VERSION, shortcuts, List.copyOf(strategies), choice.name(), choice.reason());
    }
}
