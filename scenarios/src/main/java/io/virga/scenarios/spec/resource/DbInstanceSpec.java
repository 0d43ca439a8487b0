package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A relational database on one instance, perhaps with a standby in another zone and read replicas. */
@Kind(
        value = "dbInstance",
        doc = "A relational database on one instance, with `multiAz` also a standby in another zone, and"
                + " perhaps with read replicas. Each request holds a"
                + " connection and shares the processors with the others; requests wait while all connections are"
                + " taken.")
public record DbInstanceSpec(
        @Property(doc = "The database engine.", example = "mysql")
        DbEngine engine,

        @Property(doc = "The instance type.", example = "db.r7g.xlarge")
        String instanceType,

        @Property(doc = "The zone of the instance.", example = "eu-west-1.a")
        Place zone,

        @Property(
                doc = "A standby in another zone.",
                optional = true,
                absent = "none: the database waits for its own instance and zone",
                example = "true")
        @Nullable
        MultiAzSpec multiAz,

        @Embedded DbReplicationSpec replication,

        @Property(
                doc = "Automated backups, and snapshots that operations take.",
                optional = true,
                absent = "none are simulated",
                example = "{ retention: 7d }")
        @Nullable
        BackupSpec backup,

        @Property(
                doc = "Maintenance in a window.",
                optional = true,
                absent = "none falls into the simulated time",
                example = "{ window: 27h, delay: 0s, patching: 6m }")
        @Nullable
        MaintenanceSpec maintenance,

        @Property(
                doc = "Connections that can be open at once.",
                optional = true,
                absent = "by the engine's formula from the type's memory (MySQL: bytes / 12582880;"
                        + " PostgreSQL: bytes / 9531392, at most 5000)",
                min = "1",
                max = "1000000",
                source = "RDS user guide, maximum number of database connections")
        @Nullable
        Integer maxConnections,

        @Property(
                doc = "Time until the database answers again once its instance can start.",
                defaultValue = "{ lognormal: { median: 90s, p95: 180s } }",
                source = "AWS publishes no figure; crash recovery depends on the log",
                assumption = true)
        DistributionSpec restart,

        @Property(
                doc = "The EBS volume under the instance.",
                optional = true,
                absent = "none: storage is neither limited nor billed",
                example = "{ volumeType: gp3, size: 100GiB }")
        @Nullable
        StorageSpec storage,

        @Property(
                doc = "The space on that volume.",
                optional = true,
                absent = "there is always enough",
                example = "{ used: 80GiB, perWrite: 4KiB, maxAllocatedStorage: 500GiB }")
        @Nullable
        StorageSpaceSpec storageSpace,

        @Property(
                doc = "What each operation needs, by name.",
                entry = "operation",
                example = "{ read: { cpu: { exponential: { mean: 2ms } } } }")
        Map<String, ServiceSpec> service)
        implements CloudResourceSpec, MadeOfMachines, ServiceProvider {
    /** Whether somebody follows its commits: a standby, replicas, backups, or the space that they take. */
    public boolean isReplicated() {
        return standby() != null || !replication.replicas().isEmpty() || backup != null || storageSpace != null;
    }

    /** The standby that there is, or null. */
    public @Nullable MultiAzSpec standby() {
        return multiAz != null && multiAz.enabled() ? multiAz : null;
    }
}
