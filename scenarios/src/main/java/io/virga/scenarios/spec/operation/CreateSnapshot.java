package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Throughput;
import java.time.Duration;

/** A snapshot is taken. */
@Kind(
        value = "createSnapshot",
        doc = "Takes a snapshot of a volume, which is called as the operation is. It holds what is written until then,"
                + " and stores and bills the blocks of 512 KiB that no earlier snapshot of the volume has. Until they"
                + " have been sent it is pending, and nothing can be made of it. A snapshot of an encrypted volume is"
                + " encrypted.")
public record CreateSnapshot(
        @Property(doc = AT, example = "20h") Duration at,
        @Property(doc = VOLUME, example = "disk") String target,

        @Property(
                doc = SEND,
                defaultValue = "100MB/s",
                above = "0MB/s",
                source = "AWS publishes no figure",
                assumption = true)
        Throughput throughput)
        implements OperationSpec {}
