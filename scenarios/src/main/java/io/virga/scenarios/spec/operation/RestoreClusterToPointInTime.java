package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An Aurora cluster as it was at an earlier time takes its place. */
@Kind(
        value = "restoreClusterToPointInTime",
        doc = "Restores an Aurora cluster from its continuous backup: a new cluster is created as the volume was at the"
                + " time in question, and takes the place of the old one, which serves until then. What was committed"
                + " since is gone: LostWrites counts it, of a Global Database GlobalLostWrites. Secondary regions are"
                + " taken to follow the new cluster at once; in AWS they are added anew.")
public record RestoreClusterToPointInTime(
        @Property(doc = AT, optional = true, absent = INVOKED, example = "20h") @Nullable
        Duration at,

        @Property(doc = "The auroraCluster.", example = "db")
        String target,

        @Property(
                doc = "The time on the scenario's clock to restore to.",
                optional = true,
                absent = "that of `beforeFault`",
                example = "19h55m")
        @Nullable
        Duration to,

        @Property(
                doc = "The fault to the beginning of which to restore.",
                optional = true,
                absent = "none: `to` decides",
                example = "bad-release")
        @Nullable
        String beforeFault,

        @Property(
                doc = "Time until the new cluster and its writer are available.",
                defaultValue = "{ lognormal: { median: 10m, p95: 20m } }",
                source = "AWS publishes no figure",
                assumption = true,
                example = "12m")
        DistributionSpec creation,

        @Property(
                doc = "How its volume then gets its data.",
                optional = true,
                absent = "`creation` includes it",
                example = "{ storageNodes: 640 }")
        @Nullable
        ParallelRestoreSpec parallelRestore)
        implements OperationSpec {}
