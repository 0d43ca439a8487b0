package io.virga.scenarios.spec.runbook;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.util.List;

/** What is done once something has happened. */
@Doc("What people and automation do once something has happened, step by step. A runbook that runs is not started a"
        + " second time; a step that fails for good ends it.")
public record RunbookSpec(
        @Property(doc = "What starts it: an alarm, a health check of Route 53, or a fault.", example = "region-loss")
        String on,

        @Property(
                doc = "Whether it is started when that begins or when it ends.",
                defaultValue = "begins",
                source = "a runbook answers what has gone wrong; failing back comes after it")
        RunbookStart when,

        @Property(
                doc = "The steps, one after the other.",
                entry = "runbook step",
                example = "[{ decide: 10m }, { setDesired: web, to: 6 }, { waitHealthy: web }]")
        List<RunbookStepSpec> steps) {}
