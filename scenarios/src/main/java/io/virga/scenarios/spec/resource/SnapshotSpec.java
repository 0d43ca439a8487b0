package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.value.Throughput;

/** The snapshot that a volume is created from. */
@Doc("The snapshot that a volume is created from. Its data comes from S3 while the volume is used: an I/O that is the"
        + " first to touch one of its blocks of 512 KiB waits for it. I/Os touch blocks at random.")
public record SnapshotSpec(
        @Property(doc = "The data in it, at most the volume's size.", above = "0B", max = "64TiB", example = "80GiB")
        DataSize data,

        @Property(
                doc = "Time to bring a block that is touched.",
                defaultValue = "{ lognormal: { median: 30ms, p99: 100ms } }",
                source = "EC2 user guide, initialize EBS volumes, gives no figure",
                assumption = true)
        DistributionSpec firstTouch,

        @Property(
                doc = "Data that the background brings meanwhile.",
                defaultValue = "60MB/s",
                source = "EC2 user guide: volumes load lazily in the background; it gives no figure",
                assumption = true)
        Throughput hydration) {}
