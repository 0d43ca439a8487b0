package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An Aurora MySQL cluster is rewound to an earlier time. */
@Kind(
        value = "backtrackCluster",
        doc = "Rewinds an Aurora MySQL cluster to an earlier time, in place. Its connections end, it serves nobody"
                + " meanwhile, and what was committed since that time is gone: LostWrites counts it, the good with the"
                + " bad. Nothing happens while the cluster has no writer.")
public record BacktrackCluster(
        @Property(doc = AT, optional = true, absent = INVOKED, example = "20h") @Nullable
        Duration at,

        @Property(doc = "The auroraCluster, with a backtrackWindow.", example = "db")
        String target,

        @Property(doc = "The time on the scenario's clock to go back to.", example = "19h45m")
        Duration to,

        @Property(
                doc = "For how long nobody is served.",
                defaultValue = "{ uniform: { min: 1m, max: 5m } }",
                source = "Aurora user guide, backtracking an Aurora DB cluster: minutes; the spread is assumed",
                assumption = true,
                example = "2m")
        DistributionSpec duration)
        implements OperationSpec {}
