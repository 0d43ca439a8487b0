package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** Instances hibernate. */
@Kind(
        value = "hibernateInstances",
        doc =
                "Hibernates all instances of the target that run: they are stopped with their memory kept. They are billed until it is written.")
public record HibernateInstances(
        @Property(doc = AT, example = "20h") Duration at,
        @Property(doc = TARGET, example = "web") String target) implements OperationSpec {}
