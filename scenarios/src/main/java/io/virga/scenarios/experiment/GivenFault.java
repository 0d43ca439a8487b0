package io.virga.scenarios.experiment;

import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.fault.FaultSpec;
import io.virga.scenarios.spec.objective.ObjectiveSpec;
import io.virga.scenarios.spec.objective.RecoveryObjective;
import io.virga.scenarios.spec.runbook.RunbookSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** A scenario given that of its faults one strikes, or none. */
final class GivenFault {
    private GivenFault() {}

    /** Without all faults, and what is there for them only. */
    static ScenarioSpec none(ScenarioSpec spec) {
        return keeping(spec, fault -> false);
    }

    /** With one of them. */
    static ScenarioSpec only(ScenarioSpec spec, String fault) {
        return keeping(spec, fault::equals);
    }

    private static ScenarioSpec keeping(ScenarioSpec spec, Predicate<String> keeps) {
        Predicate<String> isGone = name -> spec.faults().containsKey(name) && !keeps.test(name);
        Map<String, FaultSpec> faults = new LinkedHashMap<>(spec.faults());
        faults.keySet().removeIf(isGone);
        Map<String, RunbookSpec> runbooks = new LinkedHashMap<>(spec.runbooks());
        runbooks.values().removeIf(runbook -> isGone.test(runbook.on()));
        Map<String, ObjectiveSpec> objectives = new LinkedHashMap<>(spec.objectives());
        objectives.values().removeIf(each -> each instanceof RecoveryObjective goal && isGone.test(goal.recovery()));
        return new ScenarioSpec(
                spec.apiVersion(),
                spec.name(),
                spec.description(),
                spec.parameters(),
                spec.simulate(),
                spec.pricing(),
                spec.regions(),
                spec.stacks(),
                spec.resources(),
                spec.alarms(),
                spec.workloads(),
                faults,
                spec.hazards(),
                spec.risk(),
                spec.operations(),
                spec.commitments(),
                runbooks,
                objectives);
    }
}
