package io.virga.scenarios.spec.runbook;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;

/** A group gets another size. */
@Kind(
        value = "setDesired",
        doc = "Sets the desired capacity of an auto scaling group, which takes the control plane of its region.")
public record SetDesiredStep(
        @Property(doc = "The auto scaling group.", example = "web")
        String setDesired,

        @Property(
                doc = "The instances that it shall have, within its bounds.",
                min = "0",
                max = "100000",
                example = "6")
        int to,

        @Embedded StepAttempts attempts)
        implements RunbookStepSpec {}
