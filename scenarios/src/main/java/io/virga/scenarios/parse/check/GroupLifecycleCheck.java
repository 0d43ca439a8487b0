package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.LifecycleHookSpec;
import io.virga.scenarios.spec.resource.LifecycleTransitionKind;
import io.virga.scenarios.spec.resource.WarmPoolSpec;

/** Hooks and warm pools are of groups that can have them, and each of their properties has an effect. */
final class GroupLifecycleCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            if (spec instanceof AutoScalingGroupSpec group) {
                String path = "resources." + name;
                group.lifecycleHooks()
                        .forEach((hook, its) -> checkHook(path + ".lifecycleHooks." + hook, its, group, findings));
                if (group.warmPool() != null && findings.whole(path + ".warmPool")) {
                    checkPool(path, group.warmPool(), group, findings);
                }
            }
        });
    }

    private static void checkHook(String path, LifecycleHookSpec hook, AutoScalingGroupSpec group, Findings findings) {
        if (!findings.whole(path)) {
            return;
        }
        boolean isTerminating = hook.transition() == LifecycleTransitionKind.TERMINATING;
        if (hook.workFromWarmPool() != null && (isTerminating || group.warmPool() == null)) {
            String why = isTerminating ? "the hook holds instances that leave" : "the group has no warmPool";
            findings.error(
                    path + ".workFromWarmPool", Code.INERT, "workFromWarmPool has no effect: " + why, "remove it");
        }
        if (isTerminating && hook.defaultResult() != null && terminatingHooks(group) == 1) {
            String message = "defaultResult has no effect: after either result the instance is terminated, and no"
                    + " other hook waits (EC2 Auto Scaling user guide, lifecycle hooks)";
            findings.warning(path + ".defaultResult", Code.INERT, message, null);
        }
    }

    private static long terminatingHooks(AutoScalingGroupSpec group) {
        return group.lifecycleHooks().values().stream()
                .filter(hook -> hook.transition() == LifecycleTransitionKind.TERMINATING)
                .count();
    }

    private static void checkPool(String group, WarmPoolSpec pool, AutoScalingGroupSpec spec, Findings findings) {
        String path = group + ".warmPool";
        if (spec.instancesDistribution() != null) {
            String message = "a group with instancesDistribution cannot have a warm pool"
                    + " (EC2 Auto Scaling user guide, limitations of warm pools)";
            findings.error(path, Code.WARM_POOL, message, "remove one of the two");
        }
        int least = spec.scheduledActions().isEmpty() ? spec.minSize() : 0;
        if (findings.whole(group + ".scheduledActions") && pool.size().largest(least, spec.maxSize()) == 0) {
            String message =
                    "the warm pool never has an instance: the group is never smaller than " + "what is prepared in all";
            findings.error(path, Code.INERT, message, "raise maxSize, maxGroupPreparedCapacity or the pool's minSize");
        }
    }
}
