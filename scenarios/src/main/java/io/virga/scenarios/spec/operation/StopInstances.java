package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** Instances are stopped. */
@Kind(value = "stopInstances", doc = "Stops all instances of the target that run.")
public record StopInstances(
        @Property(doc = AT, example = "20h") Duration at,
        @Property(doc = TARGET, example = "web") String target) implements OperationSpec {}
