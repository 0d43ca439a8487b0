package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.runbook.ParallelSteps;
import io.virga.scenarios.spec.runbook.RunbookSpec;
import io.virga.scenarios.spec.runbook.RunbookStepSpec;
import io.virga.scenarios.spec.runbook.SetDesiredStep;
import io.virga.scenarios.spec.runbook.WaitHealthyStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runbooks are started by something, and their steps are done on groups that can be as they ask. */
final class RunbooksCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.runbooks().forEach((name, runbook) -> {
            String path = "runbooks." + name;
            checkTrigger(path + ".on", runbook, scenario, findings);
            checkSteps(path + ".steps", runbook.steps(), new HashSet<>(), scenario, findings);
        });
    }

    private static void checkTrigger(String path, RunbookSpec runbook, ScenarioSpec scenario, Findings findings) {
        boolean alarm = scenario.alarms().containsKey(runbook.on());
        boolean fault = scenario.faults().containsKey(runbook.on());
        if (alarm && fault) {
            String message = "'" + runbook.on() + "' is both an alarm and a fault";
            findings.error(path, Code.RUNBOOK, message, "give one of them another name");
        } else if (!alarm && !fault && findings.whole("alarms") && findings.whole("faults")) {
            List<String> known = new ArrayList<>(scenario.alarms().keySet());
            known.addAll(scenario.faults().keySet());
            findings.dangling(path, "alarm or fault", runbook.on(), known);
        }
    }

    /** @param sized the groups that earlier steps give a size */
    private static void checkSteps(
            String path, List<RunbookStepSpec> steps, Set<String> sized, ScenarioSpec scenario, Findings findings) {
        if (steps.isEmpty() && findings.whole(path)) {
            findings.error(path, Code.RUNBOOK, "there are no steps, so that nothing is done", null);
        }
        Set<String> before = new HashSet<>(sized);
        for (int i = 0; i < steps.size(); i++) {
            String at = path + "[" + i + "]";
            RunbookStepSpec step = steps.get(i);
            if (step instanceof SetDesiredStep set) {
                checkSize(at, set, scenario, findings);
                before.add(set.setDesired());
            } else if (step instanceof WaitHealthyStep wait) {
                checkWait(at + ".waitHealthy", wait.waitHealthy(), before, scenario, findings);
            } else if (step instanceof ParallelSteps parallel) {
                checkSteps(at + ".parallel", parallel.parallel(), before, scenario, findings);
                collect(parallel, before);
            }
        }
    }

    private static void collect(ParallelSteps parallel, Set<String> sized) {
        for (RunbookStepSpec step : parallel.parallel()) {
            if (step instanceof SetDesiredStep set) {
                sized.add(set.setDesired());
            } else if (step instanceof ParallelSteps inner) {
                collect(inner, sized);
            }
        }
    }

    private static void checkSize(String path, SetDesiredStep step, ScenarioSpec scenario, Findings findings) {
        AutoScalingGroupSpec group = group(path + ".setDesired", step.setDesired(), scenario, findings);
        if (group != null && (step.to() < group.minSize() || step.to() > group.maxSize())) {
            String message = "'" + step.setDesired() + "' has " + group.minSize() + " to " + group.maxSize()
                    + " instances, not " + step.to();
            findings.error(path + ".to", Code.OUT_OF_RANGE, message, "set its minSize and maxSize accordingly");
        }
    }

    private static void checkWait(
            String path, String name, Set<String> sized, ScenarioSpec scenario, Findings findings) {
        AutoScalingGroupSpec group = group(path, name, scenario, findings);
        if (group != null && group.desiredCapacity() == 0 && !sized.contains(name)) {
            String message = "'" + name + "' begins without instances and no step before gives it any, so that there is"
                    + " nothing to wait for";
            findings.error(path, Code.RUNBOOK, message, "write { setDesired: " + name + ", to: 2 } before");
        }
    }

    private static @Nullable AutoScalingGroupSpec group(
            String path, String name, ScenarioSpec scenario, Findings findings) {
        CloudResourceSpec resource = Resources.find(path, name, scenario, findings);
        if (resource == null) {
            return null;
        }
        if (resource instanceof AutoScalingGroupSpec group) {
            return group;
        }
        String message = "'" + name + "' is " + Resources.describe(resource) + "; this step is for an autoScalingGroup";
        findings.error(path, Code.WRONG_TARGET, message, null);
        return null;
    }
}
