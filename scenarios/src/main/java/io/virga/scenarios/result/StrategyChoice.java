package io.virga.scenarios.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which strategy figures speak for: the cheapest that meets its targets, as long as all were put to the same. */
record StrategyChoice(String name, String reason) {
    static StrategyChoice of(List<StrategyResult> strategies) {
        List<String> common = common(strategies);
        String obstacle = obstacle(strategies, common);
        if (obstacle != null) {
            return new StrategyChoice("", obstacle);
        }
        boolean yearly = strategies.stream().allMatch(each -> each.yearly() != null);
        Optional<StrategyResult> cheapest = strategies.stream()
                .filter(each ->
                        common.stream().allMatch(fault -> each.disaster(fault).meetsItsTargets()))
                .min(Comparator.comparingDouble(each -> price(each, yearly)));
        String asked = "their targets for " + String.join(", ", common) + " in every replication";
        return cheapest.map(best -> new StrategyChoice(
                        best.name(),
                        "the cheapest " + (yearly ? "a year, losses included," : "a month") + " of those that met "
                                + asked))
                .orElseGet(() -> new StrategyChoice("", "none met " + asked));
    }

    /** Disasters that all were put to, in the order of the first. */
    private static List<String> common(List<StrategyResult> strategies) {
        List<String> common = new ArrayList<>();
        for (DisasterResult disaster : strategies.get(0).disasters()) {
            if (strategies.stream().allMatch(each -> each.has(disaster.fault()))) {
                common.add(disaster.fault());
            }
        }
        return common;
    }

    /** Why they cannot be compared; null if they can. */
    private static @Nullable String obstacle(List<StrategyResult> strategies, List<String> common) {
        if (common.isEmpty()) {
            return "there is no disaster that all of them were put to";
        }
        for (String fault : common) {
            DisasterResult first = strategies.get(0).disaster(fault);
            for (StrategyResult strategy : strategies) {
                DisasterResult disaster = strategy.disaster(fault);
                if (disaster.met() == null) {
                    return strategy.file() + " has no target for '" + fault
                            + "': write an objective with recovery and rto for it";
                }
                if (!Objects.equals(disaster.rtoTargetSeconds(), first.rtoTargetSeconds())
                        || !Objects.equals(disaster.rpoTargetSeconds(), first.rpoTargetSeconds())) {
                    return strategy.file() + " has other targets for '" + fault + "' than "
                            + strategies.get(0).file();
                }
            }
        }
        return null;
    }

    private static double price(StrategyResult strategy, boolean yearly) {
        YearlyRisk risk = strategy.yearly();
        return yearly && risk != null ? risk.totalUsd() : strategy.monthlyUsd();
    }
}
