package io.virga.scenarios.spec.runbook;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;

/** An operation of the scenario is done. */
@Kind(
        value = "invoke",
        doc = "Has an operation done, which takes the control plane of its region. The step ends when the operation has"
                + " begun; `waitHealthy` waits for what it brings back.")
public record InvokeStep(
        @Property(doc = "The operation, which has no time of its own: no `at`.", example = "promotion")
        String invoke,

        @Embedded StepAttempts attempts)
        implements RunbookStepSpec {}
