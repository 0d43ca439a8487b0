package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Throughput;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A snapshot of a database is taken. */
@Kind(
        value = "createDbSnapshot",
        doc = "Takes a snapshot of a database with `backup`, named after the operation: what it is at the call. It"
                + " can be restored once its data is stored.")
public record CreateDbSnapshot(
        @Property(doc = AT, example = "19h") Duration at,
        @Property(doc = DATABASE, example = "db") String target,

        @Property(
                doc = SEND,
                defaultValue = "150MB/s",
                above = "0MB/s",
                source = "AWS publishes no figure",
                assumption = true,
                example = "300MB/s")
        Throughput throughput,

        @Property(
                doc = "A copy of it in another region.",
                optional = true,
                absent = "none is made",
                example = "{ region: us-east-1 }")
        @Nullable
        DbSnapshotCopySpec copy)
        implements OperationSpec {}
