package io.virga.scenarios.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One strategy under all of its disasters.
 *
 * @param name of the scenario
 * @param monthlyUsd what a month costs while nothing happens, mean
 * @param yearly null where no rates of disasters are known
 */
public record StrategyResult(
        String name,
        String file,
        String description,
        double monthlyUsd,
        List<DisasterResult> disasters,
        @Nullable YearlyRisk yearly) {
    /** Whether it meets all targets that it has. */
    public boolean meetsItsTargets() {
        return disasters.stream().allMatch(DisasterResult::meetsItsTargets);
    }

    boolean has(String fault) {
        return disasters.stream().anyMatch(each -> each.fault().equals(fault));
    }

    DisasterResult disaster(String fault) {
        return disasters.stream()
                .filter(each -> each.fault().equals(fault))
                .findFirst()
                .orElseThrow();
    }
}
