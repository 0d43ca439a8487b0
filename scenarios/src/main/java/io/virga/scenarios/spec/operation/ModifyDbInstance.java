package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A database gets another instance class. */
@Kind(
        value = "modifyDbInstance",
        doc = "Gives a database another instance class: its processors, its connections where the engine's formula"
                + " says how many, and its price from then on. Without a standby the database serves nobody while it moves"
                + " to the new machine. With one, the standby is modified first, takes over as in a failover that nobody"
                + " has to detect (its `promotion`, `dnsUpdate` and `clientDnsCache`), and the other machine follows"
                + " within its `standbyCreation`; while either is modified no standby is in sync. Read replicas keep their"
                + " class. Nothing happens while the database is not available.")
public record ModifyDbInstance(
        @Property(doc = OperationSpec.AT, optional = true, absent = OperationSpec.INVOKED, example = "20h") @Nullable
        Duration at,

        @Property(doc = OperationSpec.DATABASE, example = "db")
        String target,

        @Property(doc = "The new instance type.", example = "db.r7g.2xlarge")
        String instanceType,

        @Property(
                doc = "From the call until the first machine of the new class can take over.",
                defaultValue = "{ uniform: { min: 5m, max: 10m } }",
                source = "AWS publishes no figure; the event log in To Nha Notes, AWS RDS modification downtime notes"
                        + " (2022), has 7 minutes",
                assumption = true,
                example = "7m")
        DistributionSpec preparation,

        @Property(
                doc = "For how long a database without a standby serves nobody: shutdown, the storage's way to the new"
                        + " machine, start and crash recovery. It has no meaning with a standby.",
                defaultValue = "{ lognormal: { median: 3m, p95: 10m } }",
                source = "AWS Knowledge Center, impact of modifications: proportional to the recovery; no figure",
                assumption = true,
                example = "5m")
        DistributionSpec outage)
        implements OperationSpec {}
