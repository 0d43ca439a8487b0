package io.virga.scenarios.search;

import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.objective.RecoveryObjective;
import io.virga.scenarios.sweep.SweepException;
import java.util.List;

/**
 * What a search is about.
 *
 * @param objectives how many there are, at least 1
 * @param replicationwise names of those whose verdict counts replications
 * @param confidence chance that the answer is right
 */
public record SearchGoal(int objectives, List<String> replicationwise, double confidence, long seed, String currency) {

    /** @throws SweepException if the scenario has no objectives */
    public static SearchGoal of(ScenarioSpec spec) {
        if (spec.objectives().isEmpty()) {
            throw new SweepException("the scenario has no objectives, so that no setting meets them");
        }
        List<String> replicationwise = spec.objectives().entrySet().stream()
                .filter(each -> each.getValue() instanceof RecoveryObjective)
                .map(each -> each.getKey())
                .toList();
        return new SearchGoal(
                spec.objectives().size(),
                replicationwise,
                spec.simulate().confidence().fraction().doubleValue(),
                spec.simulate().seed(),
                spec.pricing().currency().name());
    }
}
