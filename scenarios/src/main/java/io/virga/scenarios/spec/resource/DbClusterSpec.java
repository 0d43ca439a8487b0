package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Multi-AZ DB cluster of RDS. */
@Kind(
        value = "dbCluster",
        doc = "A Multi-AZ DB cluster of RDS: a writer and two readable standbys in three zones. A commit waits for"
                + " one of the readers, so that none that a client was told of is lost with the writer. Each"
                + " request holds a connection of its instance and shares the processors with the others.")
public record DbClusterSpec(
        @Property(doc = "The database engine.", example = "mysql")
        DbEngine engine,

        @Property(doc = "The instance type of all three.", example = "db.r7g.large")
        String instanceType,

        @Property(
                doc = "Three zones of a region; the writer begins in the first.",
                source = "RDS user guide, Multi-AZ DB cluster deployments",
                example = "[eu-west-1.a, eu-west-1.b, eu-west-1.c]")
        List<Place> zones,

        @Property(
                doc = "The operations that commit something, and so wait for a reader. They go to the writer.",
                defaultValue = "[write]",
                example = "[write, order]")
        List<String> writes,

        @Property(
                doc = "The operations that go to the reader endpoint, the readers in turn, and to the writer while"
                        + " there is no reader. A read there can miss what was committed last. All others go to"
                        + " the writer.",
                defaultValue = "[readEventual]",
                example = "[readEventual, search]")
        List<String> reads,

        @Property(
                doc = "Time that a reader takes to write a commit down, besides the way there and back.",
                defaultValue = "{ lognormal: { mean: 0.2ms, p99: 1ms } }",
                source = "AWS publishes no figure; the transaction log is on a local SSD",
                assumption = true)
        DistributionSpec readerWrite,

        @Property(
                doc = "Work of one commit at a reader, which applies one after another.",
                defaultValue = "{ exponential: { mean: 200us } }",
                source = "AWS publishes no figure; 5,000 commits a second, as many as an RDS replica falls behind with",
                assumption = true,
                example = "{ exponential: { mean: 1ms } }")
        DistributionSpec apply,

        @Property(
                doc = "How far behind a reader may be before commits are held back.",
                defaultValue = "2m",
                min = "1s",
                max = "24h",
                source = "RDS user guide, Multi-AZ DB cluster deployments: flow control at 2 minutes")
        Duration flowControl,

        @Property(
                doc = "From the loss of the writer until the failover begins.",
                defaultValue = "{ uniform: { min: 5s, max: 10s } }",
                source = SOURCE,
                assumption = true,
                example = "8s")
        DistributionSpec detection,

        @Property(
                doc = "From when what was received is applied, by one reader of PostgreSQL and by both of MySQL,"
                        + " until a reader takes writes.",
                defaultValue = "{ uniform: { min: 10s, max: 20s } }",
                source = SOURCE,
                assumption = true,
                example = "15s")
        DistributionSpec promotion,

        @Property(
                doc = "From then until the writer endpoint has the new address.",
                defaultValue = "{ uniform: { min: 2s, max: 5s } }",
                source = SOURCE,
                assumption = true,
                example = "3s")
        DistributionSpec dnsUpdate,

        @Property(
                doc = "How long callers keep the address, each from a time of its own.",
                defaultValue = "5s",
                max = "24h",
                source = "RDS user guide: the TTL of its zone; a JVM may keep addresses for longer",
                example = "60s")
        Duration clientDnsCache,

        @Property(
                doc = "The chance that the promotion of a reader fails; that is detected, and the failover begins"
                        + " anew.",
                defaultValue = "0%",
                max = "99%",
                source = "no failures unless written; AWS publishes no figure",
                assumption = true,
                example = "5%")
        Percentage failoverFailureChance,

        @Property(
                doc = "Time until an instance answers again, with everything, once it can start.",
                defaultValue = "{ lognormal: { median: 90s, p95: 180s } }",
                source = "AWS publishes no figure; crash recovery depends on the log",
                assumption = true,
                example = "2m")
        DistributionSpec restart,

        @Property(
                doc = "Maintenance in a window.",
                optional = true,
                absent = "none falls into the simulated time",
                example = "{ window: 27h, delay: 0s }")
        @Nullable
        RollingMaintenanceSpec maintenance,

        @Property(
                doc = "Connections that can be open at once at each instance.",
                optional = true,
                absent = "by the engine's formula from the type's memory (MySQL: bytes / 12582880;"
                        + " PostgreSQL: bytes / 9531392, at most 5000)",
                min = "1",
                max = "1000000",
                source = "RDS user guide, maximum number of database connections",
                example = "500")
        @Nullable
        Integer maxConnections,

        @Property(
                doc = "The EBS volume under each instance.",
                optional = true,
                absent = "none: storage is neither limited nor billed",
                example = "{ volumeType: gp3, size: 100GiB }")
        @Nullable
        StorageSpec storage,

        @Property(
                doc = "What each operation needs, by name.",
                entry = "operation",
                example = "{ read: { cpu: { exponential: { mean: 2ms } } } }")
        Map<String, ServiceSpec> service)
        implements CloudResourceSpec, MadeOfMachines, ServiceProvider {
    /** The machines of a cluster. */
    public static final int INSTANCES = 3;

    static final String SOURCE =
            "RDS user guide: failover times are typically under 35 seconds; how they divide is assumed";
}
