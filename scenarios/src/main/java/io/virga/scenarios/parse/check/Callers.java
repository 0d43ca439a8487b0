package io.virga.scenarios.parse.check;

import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.workload.PathStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which resource calls which, on the paths of all workloads: a hop is called by the nearest before it that runs code. */
final class Callers {
    private final ScenarioSpec scenario;
    private final Map<String, Set<String>> called = new LinkedHashMap<>();

    Callers(ScenarioSpec scenario) {
        this.scenario = scenario;
        scenario.workloads()
                .values()
                .forEach(
                        workload -> workload.requests().values().forEach(request -> follow(request.path(), List.of())));
    }

    /** Names of what the resource calls. */
    Set<String> calledBy(String resource) {
        return called.getOrDefault(resource, Set.of());
    }

    private void follow(List<PathStep> steps, List<String> first) {
        List<String> callers = first;
        for (PathStep step : steps) {
            if (step.answers() != null) {
                step.answers().forEach((target, rest) -> follow(rest, List.of(target)));
            } else if (step.parallel() != null) {
                for (PathStep branch : step.parallel()) {
                    List<PathStep> chain = new ArrayList<>(List.of(branch));
                    chain.addAll(branch.then() == null ? List.of() : branch.then());
                    follow(chain, callers);
                }
            } else if (step.hop() != null) {
                String target = step.singleHop().target();
                callers.forEach(caller -> called.computeIfAbsent(caller, name -> new LinkedHashSet<>())
                        .add(target));
                if (StepsCheck.runsCode(step.singleHop(), scenario)) {
                    callers = inPlaceOf(target, callers);
                }
            }
        }
    }

    /** Who calls what comes after {@code target}: it itself, and all that the balancer before it may choose in its place. */
    private List<String> inPlaceOf(String target, List<String> callers) {
        return callers.size() == 1 && scenario.resources().get(callers.get(0)) instanceof LoadBalancerSpec balancer
                ? balancer.targets()
                : List.of(target);
    }
}
