package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A read replica takes the place of its database. */
@Kind(
        value = "promoteReadReplica",
        doc = "Makes a read replica the database: it stops to follow, applies what it has received, reboots, and"
                + " from then on the application uses it for everything. The old instance is given up, with the"
                + " commits that the replica had not received: LostWrites counts them. Other replicas are read no"
                + " more.")
public record PromoteReadReplica(
        @Property(doc = OperationSpec.AT, optional = true, absent = OperationSpec.INVOKED, example = "20h") @Nullable
        Duration at,

        @Property(doc = "The database.", example = "db") String target,

        @Property(doc = "The read replica.", example = "near")
        String replica,

        @Property(
                doc = "Time that its reboot takes, until the application uses it.",
                defaultValue = "{ lognormal: { median: 3m, p95: 8m } }",
                source = "RDS user guide, promoting a read replica: a few minutes or longer",
                assumption = true)
        DistributionSpec reboot)
        implements OperationSpec {}
