package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Stopped instances are started again. */
@Kind(
        value = "startInstances",
        doc = "Starts all instances of the target that are stopped, each at another place in its zone.")
public record StartInstances(
        @Property(doc = OperationSpec.AT, optional = true, absent = OperationSpec.INVOKED, example = "20h") @Nullable
        Duration at,

        @Property(doc = TARGET, example = "web") String target)
        implements OperationSpec {}
