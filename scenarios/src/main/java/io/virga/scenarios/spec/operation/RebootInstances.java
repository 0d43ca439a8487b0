package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** Instances are rebooted. */
@Kind(value = "rebootInstances", doc = "Reboots all instances of the target that run, each where it is.")
public record RebootInstances(
        @Property(doc = AT, example = "20h") Duration at,
        @Property(doc = TARGET, example = "web") String target) implements OperationSpec {}
