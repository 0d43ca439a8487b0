package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** Instances are terminated. */
@Kind(
        value = "terminateInstances",
        doc =
                "Terminates all instances of the target for good, after the time of their stopping. Volumes that are deleted"
                        + " on termination go with them; the others stay and are billed.")
public record TerminateInstances(
        @Property(doc = AT, example = "20h") Duration at,
        @Property(doc = TARGET, example = "web") String target) implements OperationSpec {}
