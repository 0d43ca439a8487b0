package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;

/** A snapshot is restored from the archive. */
@Kind(
        value = "restoreSnapshotTier",
        doc =
                "Restores a snapshot from the archive to the standard tier for good. Its data is billed once for that, and"
                        + " what is left of the 90 days as well.")
public record RestoreSnapshotTier(
        @Property(doc = AT, example = "40h") Duration at,
        @Property(doc = SNAPSHOT, example = "nightly") String target,

        @Property(
                doc = "How long that takes.",
                defaultValue = "{ uniform: { min: 24h, max: 72h } }",
                source = "EC2 user guide, archive Amazon EBS snapshots: up to 72 hours; the least is assumed",
                assumption = true)
        DistributionSpec duration)
        implements OperationSpec {}
