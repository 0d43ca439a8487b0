package io.virga.scenarios.parse.check;

import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.runbook.FailBackStep;
import io.virga.scenarios.spec.runbook.ParallelSteps;
import io.virga.scenarios.spec.runbook.RunbookStepSpec;
import io.virga.scenarios.spec.runbook.SwitchDnsStep;
import java.util.List;

/** Who needs the control plane of Route 53, which is in one region for all. */
final class Route53Users {
    /** AWS whitepaper "AWS Fault Isolation Boundaries", global services. */
    private static final String REGION = "us-east-1";

    private Route53Users() {}

    /** Whether runbooks change records, and that region is where they are changed. */
    static boolean need(String region, ScenarioSpec scenario) {
        return region.equals(REGION)
                && scenario.runbooks().values().stream().anyMatch(runbook -> changes(runbook.steps()));
    }

    private static boolean changes(List<RunbookStepSpec> steps) {
        return steps.stream()
                .anyMatch(step -> step instanceof SwitchDnsStep
                        || step instanceof FailBackStep
                        || (step instanceof ParallelSteps parallel && changes(parallel.parallel())));
    }
}
