package io.virga.scenarios.spec.runbook;

import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;

/** A name gets its first records back. */
@Kind(
        value = "failBack",
        doc = "Gives a name the records back that the scenario writes, which takes the control plane of Route 53.")
public record FailBackStep(
        @Property(doc = "The recordSetGroup.", example = "shop")
        String failBack,

        @Embedded StepAttempts attempts) implements RunbookStepSpec {}
