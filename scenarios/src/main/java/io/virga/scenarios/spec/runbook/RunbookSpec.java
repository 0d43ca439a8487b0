package io.virga.scenarios.spec.runbook;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.util.List;

/** What is done once something has happened. */
@Doc("What people and automation do once something has happened, step by step. A runbook that runs is not started a"
        + " second time; a step that fails for good ends it.")
public record RunbookSpec(
        @Property(
                doc = "The alarm that starts it when it goes into ALARM, or the fault that does when it strikes.",
                example = "region-loss")
        String on,

        @Property(
                doc = "The steps, one after the other.",
                entry = "runbook step",
                example = "[{ decide: 10m }, { setDesired: web, to: 6 }, { waitHealthy: web }]")
        List<RunbookStepSpec> steps) {}
