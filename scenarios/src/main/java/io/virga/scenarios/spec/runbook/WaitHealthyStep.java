package io.virga.scenarios.spec.runbook;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** Waits for a group. */
@Kind(
        value = "waitHealthy",
        doc = "Waits until a group has its desired capacity in service, all of it answering and healthy for its load"
                + " balancers, or until a database takes writes.")
public record WaitHealthyStep(
        @Property(doc = "The auto scaling group, or the database.", example = "web")
        String waitHealthy,

        @Property(
                doc = "The time from one look to the next.",
                defaultValue = "10s",
                above = "0s",
                source = "not published",
                assumption = true)
        Duration interval)
        implements RunbookStepSpec {}
