package io.virga.scenarios.spec.runbook;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.util.List;

/** Steps at the same time. */
@Kind(value = "parallel", doc = "Steps that begin at the same time; it ends with the last of them.")
public record ParallelSteps(
        @Property(doc = "The steps.", entry = "runbook step", example = "[{ work: 5m }, { setDesired: web, to: 6 }]")
        List<RunbookStepSpec> parallel)
        implements RunbookStepSpec {}
