package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Throughput;

/** A copy of a snapshot of a database in another region. */
@Doc("A copy in another region, begun when the snapshot is available: a restore in a zone of that region is from"
        + " it. It fails if the region of the database is out of reach when it would be complete. What is sent is"
        + " billed.")
public record DbSnapshotCopySpec(
        @Property(
                doc = "The region of the scenario to which it is copied.",
                source = "RDS user guide, copying a DB snapshot",
                example = "us-east-1")
        String region,

        @Property(
                doc = OperationSpec.SEND,
                defaultValue = "100MB/s",
                above = "0MB/s",
                source = "AWS publishes no figure",
                assumption = true)
        Throughput throughput) {}
