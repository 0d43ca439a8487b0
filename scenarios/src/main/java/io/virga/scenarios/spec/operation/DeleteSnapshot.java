package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** A snapshot is deleted. */
@Kind(
        value = "deleteSnapshot",
        doc = "Deletes a snapshot. Blocks that another snapshot needs stay and go on being billed.")
public record DeleteSnapshot(
        @Property(doc = AT, example = "30h") Duration at,
        @Property(doc = SNAPSHOT, example = "nightly") String target) implements OperationSpec {}
