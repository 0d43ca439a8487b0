package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Throughput;
import java.time.Duration;

/** A snapshot is archived. */
@Kind(
        value = "modifySnapshotTier",
        doc = "Moves a completed snapshot to the archive, where the whole of it is stored, billed for 90 days at least."
                + " What other snapshots need of it stays in the standard tier. Fast restore of it ends.")
public record ModifySnapshotTier(
        @Property(doc = AT, example = "20h") Duration at,
        @Property(doc = SNAPSHOT, example = "nightly") String target,

        @Property(
                doc = SEND,
                defaultValue = "100MB/s",
                above = "0MB/s",
                source = "AWS publishes no figure",
                assumption = true)
        Throughput throughput)
        implements OperationSpec {}
