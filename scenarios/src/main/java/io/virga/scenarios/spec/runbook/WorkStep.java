package io.virga.scenarios.spec.runbook;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;

/** Something takes its time. */
@Kind(value = "work", doc = "Work of which only the time counts, such as a deployment of infrastructure as code.")
public record WorkStep(
        @Property(doc = "How long an attempt takes.", example = "{ exponential: { mean: 20m } }")
        DistributionSpec work,

        @Embedded StepAttempts attempts)
        implements RunbookStepSpec {}
