package io.virga.scenarios.parse.check;

import io.virga.scenarios.spec.workload.PathStep;
import java.util.ArrayList;
import java.util.List;

/**
 * A step and where the scenario writes it.
 *
 * @param at path of the step, such as {@code workloads.w.requests.r.path[2].parallel[0]}
 */
record PlacedStep(String at, PathStep step) {
    /** The steps of a list in order. */
    static List<PlacedStep> of(String list, List<PathStep> steps) {
        List<PlacedStep> placed = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            placed.add(new PlacedStep(list + "[" + i + "]", steps.get(i)));
        }
        return placed;
    }

    /** The steps at the same time that this one is; none if it is a single hop. */
    List<PlacedStep> branches() {
        return step.parallel() == null ? List.of() : of(at + ".parallel", step.parallel());
    }

    /** This branch and the steps that it takes in turn. */
    List<PlacedStep> branch() {
        List<PlacedStep> chain = new ArrayList<>();
        chain.add(this);
        if (step.then() != null) {
            chain.addAll(of(at + ".then", step.then()));
        }
        return chain;
    }

    /** All single hops of the steps, those at the same time and those below them included; what is no step is left out. */
    static List<PlacedStep> hops(List<PlacedStep> chain) {
        List<PlacedStep> hops = new ArrayList<>();
        for (PlacedStep each : chain) {
            if (each.step.answers() != null) {
                each.step
                        .answers()
                        .forEach((target, steps) -> hops.addAll(hops(of(each.at + ".answers." + target, steps))));
            } else if (each.step.isParallel()) {
                each.branches().forEach(branch -> hops.addAll(hops(branch.branch())));
            } else if (each.step.hop() != null) {
                hops.add(each);
            }
        }
        return hops;
    }

    /** Name of the resource that a single hop calls. */
    String target() {
        return step.singleHop().target();
    }
}
