package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.RecordSetGroupSpec;
import io.virga.scenarios.spec.resource.RecordSetSpec;
import io.virga.scenarios.spec.workload.Hop;
import io.virga.scenarios.spec.workload.PathStep;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Paths that begin with a name: what follows at each resource to which it leads is a path of its own. */
final class NamePaths {
    private NamePaths() {}

    /** Whether the clients of that path look a name up. */
    static boolean beginsWithName(List<PathStep> path, ScenarioSpec scenario) {
        return !path.isEmpty()
                && path.get(0).hop() != null
                && scenario.resources().get(path.get(0).singleHop().target()) instanceof RecordSetGroupSpec;
    }

    /**
     * The paths that follow the name, each beginning with the resource; reports resources that lack one, and those to which
     * the name does not lead.
     *
     * @param reached takes the name and all names that its aliases lead through
     */
    static List<List<PlacedStep>> branches(
            String path, List<PathStep> steps, ScenarioSpec scenario, Findings findings, Set<String> reached) {
        String name = steps.get(0).singleHop().target();
        Set<String> targets = new LinkedHashSet<>();
        boolean known = targets(name, scenario, targets, reached) && findings.whole("resources");
        Map<String, List<PathStep>> answers = steps.size() == 2 ? steps.get(1).answers() : null;
        if (answers == null) {
            String message = "the path begins with the name '" + name + "' and does not say what follows at what it"
                    + " leads to";
            String hint = "write [" + name + ", { answers: { " + String.join(": […], ", targets) + ": […] } }]";
            findings.error(path, Code.DNS_ANSWER, message, hint);
            return List.of();
        }
        String at = path + "[1].answers";
        for (String target : targets) {
            if (known && !answers.containsKey(target)) {
                String message = "'" + name + "' leads to '" + target + "', where the path does not go on";
                findings.errorAtKey(at, Code.DNS_ANSWER, message, "write " + target + ": […]");
            }
        }
        List<List<PlacedStep>> branches = new ArrayList<>();
        answers.forEach((target, rest) -> {
            if (known && !targets.contains(target)) {
                String message = "no record of '" + name + "' leads to '" + target + "'";
                String hint = "it leads to: " + String.join(", ", targets);
                findings.errorAtKey(at + "." + target, Code.DNS_ANSWER, message, hint);
            } else if (scenario.resources().containsKey(target)) {
                branches.add(branch(at + "." + target, target, rest));
            }
        });
        return branches;
    }

    private static List<PlacedStep> branch(String at, String target, List<PathStep> rest) {
        List<PlacedStep> branch = new ArrayList<>();
        branch.add(new PlacedStep(at, PathStep.of(new Hop(target, null))));
        branch.addAll(PlacedStep.of(at, rest));
        return branch;
    }

    /** Collects what a name leads to; false if not all of it is known. */
    private static boolean targets(String name, ScenarioSpec scenario, Set<String> targets, Set<String> reached) {
        reached.add(name);
        boolean known = true;
        RecordSetGroupSpec group =
                (RecordSetGroupSpec) Objects.requireNonNull(scenario.resources().get(name), name);
        for (RecordSetSpec record : group.records().values()) {
            for (String target : record.targets()) {
                if (scenario.resources().get(target) instanceof RecordSetGroupSpec) {
                    known &= reached.contains(target) || targets(target, scenario, targets, reached);
                } else {
                    targets.add(target);
                    known &= scenario.resources().containsKey(target);
                }
            }
        }
        return known;
    }
}
