package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An Aurora DB cluster. */
@Kind(
        value = "auroraCluster",
        doc = "An Aurora DB cluster: a writer and up to 15 readers that share a volume of six copies over three"
                + " zones. When the writer is lost a reader takes its place, and no commit that a client was told"
                + " of is missing. Each request holds a connection of its instance and shares the processors with"
                + " the others.")
public record AuroraClusterSpec(
        @Property(doc = "The database engine.", example = "aurora-mysql")
        AuroraEngine engine,

        @Property(
                doc = "The instance type of the writer, and of readers that name no other; `db.serverless` for"
                        + " Aurora Serverless v2.",
                example = "db.r6g.large")
        String instanceType,

        @Property(
                doc = "The capacity of the instances whose type is `db.serverless` (Aurora Serverless v2).",
                optional = true,
                absent = "no instance is serverless",
                example = "{ minCapacity: 0.5, maxCapacity: 16 }")
        @Nullable
        ServerlessSpec serverless,

        @Property(
                doc = "Where the instances are.",
                example = "{ writer: eu-west-1.a, readers: [eu-west-1.b, eu-west-1.c] }")
        AuroraPlacementSpec placement,

        @Property(doc = "The cluster volume.", defaultValue = "{}", example = "{ size: 100GiB }")
        AuroraVolumeSpec volume,

        @Property(
                doc = "The operations that commit something, and so wait for four of six copies. They go to the"
                        + " writer.",
                defaultValue = "[write]",
                example = "[write, order]")
        List<String> writes,

        @Property(
                doc = "The operations that go to the reader endpoint, each call to one of the readers at random, and"
                        + " to the writer while there is no reader. A read there can miss what was committed last."
                        + " All others go to the writer.",
                defaultValue = "[readEventual]",
                source = "Aurora user guide, Amazon Aurora endpoint connections: reads go there if the application says"
                        + " so",
                example = "[readEventual, search]")
        List<String> reads,

        @Property(
                doc = "Custom endpoints by name.",
                defaultValue = "{}",
                entry = "custom endpoint",
                source = "Aurora user guide, Amazon Aurora endpoint connections",
                example = "{ reports: { operations: [report], readers: [eu-west-1.c] } }")
        Map<String, CustomEndpointSpec> customEndpoints,

        @Property(
                doc = "How readers are added and removed by the load. Secondary clusters of a Global Database keep"
                        + " their readers.",
                optional = true,
                absent = "the readers are those of `placement`",
                example = "{ metric: RDSReaderAverageCPUUtilization, targetValue: 60%, maxCapacity: 5 }")
        @Nullable
        ReplicaScalingSpec replicaScaling,

        @Property(
                doc = "How far the operation `backtrackCluster` can rewind the cluster (Aurora MySQL). Its"
                        + " change records are not billed.",
                optional = true,
                absent = "it cannot be rewound",
                above = "0s",
                max = "72h",
                source = "Aurora user guide, backtracking an Aurora DB cluster",
                example = "24h")
        @Nullable
        Duration backtrackWindow,

        @Property(doc = "How long a failover takes.", defaultValue = "{}", example = "{ detection: 10s }")
        AuroraFailoverSpec failover,

        @Property(
                doc = "Clusters in other regions that follow this one.",
                optional = true,
                absent = "the cluster is alone",
                example = "{ secondaries: { us-east-1: [us-east-1.a, us-east-1.b] } }")
        @Nullable
        GlobalDatabaseSpec globalDatabase,

        @Property(
                doc = "Time until an instance answers again once its machine can start. A cluster without a reader"
                        + " waits that long for its writer.",
                defaultValue = "{ lognormal: { median: 4m, p95: 9m } }",
                source = "Aurora user guide, high availability: a cluster without a reader is typically back in less"
                        + " than 10 minutes; the spread is assumed",
                assumption = true,
                example = "5m")
        DistributionSpec restart,

        @Property(
                doc = "Maintenance in a window, of the first region where there are several.",
                optional = true,
                absent = "none falls into the simulated time",
                example = "{ window: 27h, delay: 0s }")
        @Nullable
        RollingMaintenanceSpec maintenance,

        @Property(
                doc = "Connections that can be open at once at each instance.",
                optional = true,
                absent = "by the engine's formula from the type's memory (Aurora MySQL: the greater of 45 ·"
                        + " log2(bytes / 805306368) and 1000 · log2(bytes / 8187281408); Aurora PostgreSQL: bytes /"
                        + " 9531392, at most 5000)",
                min = "1",
                max = "16000",
                source = "Aurora user guide, maximum connections to an Aurora DB instance",
                example = "500")
        @Nullable
        Integer maxConnections,

        @Property(
                doc = "What each operation needs, by name. Reads of `io` are pages that are not in an instance's"
                        + " memory.",
                entry = "operation",
                example = "{ read: { cpu: { exponential: { mean: 2ms } } } }")
        Map<String, ServiceSpec> service)
        implements CloudResourceSpec, MadeOfMachines, ServiceProvider {
    /** The type of instances that have no type. */
    public static final String SERVERLESS = "db.serverless";

    /** The zones of all instances, the writer's first. */
    public List<Place> zones() {
        return placement.zones();
    }

    /** The operations that go to readers, of the reader endpoint or a custom one. */
    public List<String> allReads() {
        List<String> all = new ArrayList<>(reads);
        customEndpoints.values().forEach(endpoint -> all.addAll(endpoint.operations()));
        return all;
    }

    /** Numbers of the readers of an endpoint among the instances, from 1. */
    public List<Integer> readersOf(CustomEndpointSpec endpoint) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < placement.readers().size(); i++) {
            if (endpoint.readers().contains(placement.readers().get(i).zone())) {
                numbers.add(i + 1);
            }
        }
        return numbers;
    }

    /** The zones of all instances in all regions. */
    public List<Place> allZones() {
        List<Place> zones = new ArrayList<>(zones());
        if (globalDatabase != null) {
            globalDatabase.secondaries().values().forEach(zones::addAll);
        }
        return zones;
    }

    /** A secondary cluster of it with instances in those zones, all of the type of the writer. */
    public AuroraClusterSpec secondary(List<Place> zones) {
        List<AuroraReaderSpec> readers = zones.stream()
                .skip(1)
                .map(zone -> new AuroraReaderSpec(zone, 1, null))
                .toList();
        return new AuroraClusterSpec(
                engine,
                instanceType,
                serverless,
                new AuroraPlacementSpec(zones.get(0), placement.writerPromotionTier(), readers),
                volume,
                writes,
                reads,
                Map.of(),
                null,
                null,
                failover,
                null,
                restart,
                null,
                maxConnections,
                service);
    }

    /** The instance types that it names, by their path below the resource. */
    public Map<String, String> instanceTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("instanceType", instanceType);
        List<AuroraReaderSpec> readers = placement.readers();
        for (int i = 0; i < readers.size(); i++) {
            String type = readers.get(i).instanceType();
            if (type != null) {
                types.put("placement.readers[" + i + "].instanceType", type);
            }
        }
        return types;
    }

    /** The instance types of all instances, the writer's first. */
    public List<String> typesOfInstances() {
        List<String> types = new ArrayList<>();
        types.add(instanceType);
        placement.readers().forEach(reader -> {
            String own = reader.instanceType();
            types.add(own != null ? own : instanceType);
        });
        return types;
    }
}
