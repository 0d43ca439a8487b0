package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Throughput;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A volume is replaced by one made from a snapshot. */
@Kind(
        value = "restoreVolume",
        doc = "Creates a volume from a completed snapshot of its region and attaches it in the place of the target's."
                + " It is ordered as that one is, with what was written until the snapshot was taken. I/Os under way"
                + " on the old volume are lost.")
public record RestoreVolume(
        @Property(doc = AT, example = "25h") Duration at,
        @Property(doc = VOLUME, example = "disk") String target,

        @Property(doc = SNAPSHOT, example = "nightly") String snapshot,

        @Property(
                doc = "Whether the volume is encrypted. One from an encrypted snapshot always is.",
                optional = true,
                absent = "as the snapshot is",
                source = "EC2 user guide, Amazon EBS encryption",
                example = "true")
        @Nullable
        Boolean encrypted,

        @Property(
                doc = "Time until the volume is there and attached.",
                defaultValue = "30s",
                min = "0s",
                source = "AWS publishes no figure",
                assumption = true)
        Duration attaching,

        @Property(
                doc = "Whether the old volume is deleted; otherwise it goes on being billed.",
                defaultValue = "false",
                source = "EC2 user guide, replace a root volume")
        boolean deleteReplaced,

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
        Throughput hydration)
        implements OperationSpec {}
