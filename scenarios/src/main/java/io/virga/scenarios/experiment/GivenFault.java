package io.virga.scenarios.experiment;

import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.SimulateSpec;
import io.virga.scenarios.spec.fault.FaultSpec;
import io.virga.scenarios.spec.objective.ObjectiveSpec;
import io.virga.scenarios.spec.objective.RecoveryObjective;
import io.virga.scenarios.spec.runbook.RunbookSpec;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A scenario given that of its faults one strikes, or none, and cut to the time near it. */
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

    /**
     * From so long before a fault on, where that is later than the beginning that it has; for a fault that comes at a time.
     *
     * @param leadInSeconds null for the beginning that it has
     */
    static ScenarioSpec near(ScenarioSpec spec, String fault, @Nullable Double leadInSeconds) {
        Duration at = Objects.requireNonNull(spec.faults().get(fault)).time().at();
        if (leadInSeconds == null || at == null) {
            return spec;
        }
        Duration from = at.minusNanos(Math.round(leadInSeconds * 1e9));
        SimulateSpec simulate = spec.simulate();
        return from.compareTo(simulate.from()) <= 0
                ? spec
                : with(spec, simulate.beginningAt(from), spec.faults(), spec.runbooks(), spec.objectives());
    }

    private static ScenarioSpec keeping(ScenarioSpec spec, Predicate<String> keeps) {
        Predicate<String> isGone = name -> spec.faults().containsKey(name) && !keeps.test(name);
        Map<String, FaultSpec> faults = new LinkedHashMap<>(spec.faults());
        faults.keySet().removeIf(isGone);
        Map<String, RunbookSpec> runbooks = new LinkedHashMap<>(spec.runbooks());
        runbooks.values().removeIf(runbook -> isGone.test(runbook.on()));
        Map<String, ObjectiveSpec> objectives = new LinkedHashMap<>(spec.objectives());
        objectives.values().removeIf(each -> each instanceof RecoveryObjective goal && isGone.test(goal.recovery()));
        return with(spec, spec.simulate(), faults, runbooks, objectives);
    }

    private static ScenarioSpec with(
            ScenarioSpec spec,
            SimulateSpec simulate,
            Map<String, FaultSpec> faults,
            Map<String, RunbookSpec> runbooks,
            Map<String, ObjectiveSpec> objectives) {
        return new ScenarioSpec(
                spec.apiVersion(),
                spec.name(),
                spec.description(),
                spec.parameters(),
                simulate,
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
