package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The secondary clusters of an Aurora Global Database. */
@Doc("An Aurora Global Database: the cluster is its primary, and secondary clusters in other regions follow it and"
        + " serve the `reads` of callers there. Everything else goes to the primary wherever it comes from. The"
        + " operations switchoverGlobalCluster and failoverGlobalCluster make another region the primary.")
public record GlobalDatabaseSpec(
        @Property(
                doc = "The zones of the instances of each secondary cluster, by region.",
                entry = "secondary cluster",
                source = "Aurora user guide, Aurora Global Database: up to 10 regions, each with up to 16 readers",
                example = "{ us-east-1: [us-east-1.a, us-east-1.b] }")
        Map<String, List<Place>> secondaries,

        @Property(
                doc = "Time from a commit until it is on its way to another region.",
                defaultValue = "{ lognormal: { mean: 100ms, p99: 500ms } }",
                source = "Aurora user guide, Aurora Global Database: a lag of typically less than a second",
                assumption = true,
                example = "200ms")
        DistributionSpec delay,

        @Property(
                doc = "From the order until the secondary cluster takes writes.",
                defaultValue = "{ uniform: { min: 20s, max: 50s } }",
                source = "Aurora user guide, disaster recovery of a Global Database: minutes in all, less than one for"
                        + " this",
                assumption = true,
                example = "30s")
        DistributionSpec promotion,

        @Property(
                doc = "Age of what all secondary clusters lack at which commits wait until one of them is closer"
                        + " (rds.global_db_rpo; Aurora PostgreSQL).",
                optional = true,
                absent = "commits never wait for another region",
                min = "20s",
                max = "24h",
                source = "Aurora user guide, managing RPOs for Aurora PostgreSQL-based global databases: at least 20 s",
                example = "60s")
        @Nullable
        Duration rpo,

        @Property(
                doc = "Callers in a secondary region write through its cluster, which forwards to the primary"
                        + " region; and this is what `reads` there wait for.",
                optional = true,
                absent = "callers write to the primary region themselves, and reads wait for nothing",
                source = "Aurora user guide, write forwarding in an Aurora global database: read consistency",
                example = "session")
        @Nullable
        WriteForwardingConsistency writeForwarding) {}
