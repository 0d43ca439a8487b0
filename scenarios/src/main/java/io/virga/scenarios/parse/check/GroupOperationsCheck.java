package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.operation.ResumeProcesses;
import io.virga.scenarios.spec.operation.StartInstanceRefresh;
import io.virga.scenarios.spec.operation.SuspendProcesses;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;

/** Operations on auto scaling groups are done on such groups. */
final class GroupOperationsCheck {
    private GroupOperationsCheck() {}

    static boolean concerns(OperationSpec operation) {
        return operation instanceof SuspendProcesses
                || operation instanceof ResumeProcesses
                || operation instanceof StartInstanceRefresh;
    }

    static void check(ScenarioSpec scenario, Findings findings) {
        scenario.operations().forEach((name, operation) -> {
            String path = "operations." + name;
            if (concerns(operation) && findings.whole(path)) {
                checkTarget(path + ".target", operation, scenario, findings);
            }
        });
        ProcessesCheck.check(scenario, findings);
        RefreshesCheck.check(scenario, findings);
    }

    private static void checkTarget(String path, OperationSpec operation, ScenarioSpec scenario, Findings findings) {
        CloudResourceSpec target = Resources.find(path, operation.target(), scenario, findings);
        if (target != null && !(target instanceof AutoScalingGroupSpec)) {
            String message = "'" + operation.target() + "' is " + Resources.describe(target)
                    + "; this operation is for an autoScalingGroup";
            findings.error(path, Code.WRONG_TARGET, message, null);
        }
    }
}
