package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.TargetTrackingSpec;
import io.virga.scenarios.spec.runbook.ParallelSteps;
import io.virga.scenarios.spec.runbook.RunbookStepSpec;
import io.virga.scenarios.spec.runbook.SetDesiredStep;
import java.util.List;

/** A group that begins without instances has something that launches the first. */
final class EmptyGroupsCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, resource) -> {
            String path = "resources." + name;
            if (resource instanceof AutoScalingGroupSpec group
                    && group.maxSize() > 0
                    && group.desiredCapacity() == 0
                    && findings.whole(path)
                    && findings.whole("runbooks")
                    && !canLaunchTheFirst(name, group, scenario)) {
                findings.error(
                        path + ".minSize",
                        Code.INCONSISTENT,
                        "the group starts without instances, and nothing launches the first one: target tracking has no"
                                + " metric without instances",
                        "set desiredCapacity or minSize to at least 1, or add a scheduled action, another policy or a"
                                + " runbook");
            }
        });
    }

    private static boolean canLaunchTheFirst(String name, AutoScalingGroupSpec group, ScenarioSpec scenario) {
        return !group.scheduledActions().isEmpty()
                || group.allScalingPolicies().values().stream()
                        .anyMatch(policy -> !(policy instanceof TargetTrackingSpec))
                || scenario.runbooks().values().stream().anyMatch(runbook -> sizes(runbook.steps(), name));
    }

    private static boolean sizes(List<RunbookStepSpec> steps, String group) {
        return steps.stream().anyMatch(step -> sizes(step, group));
    }

    private static boolean sizes(RunbookStepSpec step, String group) {
        if (step instanceof ParallelSteps parallel) {
            return sizes(parallel.parallel(), group);
        }
        return step instanceof SetDesiredStep set && set.setDesired().equals(group) && set.to() > 0;
    }
}
