package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Throughput;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A snapshot is copied. */
@Kind(
        value = "copySnapshot",
        doc =
                "Copies a completed snapshot to a region; the copy is called as the operation is. What the snapshots there"
                        + " have already is not sent, stored and billed again, but a copy that becomes encrypted is a full"
                        + " one. What leaves a region is billed. Copies of one volume's snapshots to a region follow one"
                        + " another.")
public record CopySnapshot(
        @Property(doc = AT, example = "20h") Duration at,
        @Property(doc = SNAPSHOT, example = "nightly") String target,

        @Property(
                doc = "The region to which it is copied; it need not be one of the scenario's. Within its own region a"
                        + " copy that keeps its encryption moves nothing and costs nothing.",
                source = "EC2 user guide, copy an Amazon EBS snapshot",
                example = "us-west-2")
        String region,

        @Property(
                doc = "Whether the copy is encrypted. Encryption cannot be taken away.",
                optional = true,
                absent = "as the snapshot is",
                source = "EC2 user guide, copy an Amazon EBS snapshot",
                example = "true")
        @Nullable
        Boolean encrypted,

        @Property(
                doc = SEND,
                defaultValue = "100MB/s",
                above = "0MB/s",
                source = "AWS publishes no figure",
                assumption = true)
        Throughput throughput)
        implements OperationSpec {}
