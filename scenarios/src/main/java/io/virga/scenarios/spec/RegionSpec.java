package io.virga.scenarios.spec;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A region and the network between its zones. */
@Doc("A region with its availability zones and the network between them.")
public record RegionSpec(
        @Property(doc = "The names of the zones; elsewhere a zone is written region.zone.", example = "[a, b, c]")
        List<String> zones,

        @Property(
                doc = "Round-trip time between two zones.",
                defaultValue = "{ lognormal: { mean: 0.8ms, p99: 3.2ms } }",
                source = "0.82 ms between zones of eu-west-1 (lukasliesis, 2022); the spread is assumed",
                assumption = true)
        DistributionSpec interZoneLatency,

        @Property(
                doc = "Round-trip time within a zone.",
                defaultValue = "{ lognormal: { mean: 0.25ms, p99: 1ms } }",
                source = "0.2 to 0.41 ms within a zone of us-east-1 (orensol.com, 2009); the spread is assumed",
                assumption = true)
        DistributionSpec intraZoneLatency,

        @Property(
                doc = "Whether the network bandwidth of instances and databases is a limit. Each direction of an"
                        + " instance then has its type's baseline rate and burst credits, one message gets 5 Gbps at most,"
                        + " and traffic beyond the region 5 Gbps or, from 32 vCPUs on, half of the rate.",
                defaultValue = "unlimited",
                source = "EC2 user guide, instance network bandwidth; requests of web applications stay far below it",
                assumption = true)
        InstanceBandwidth instanceBandwidth,

        @Property(
                doc = "The Spot pools, for groups with an `instancesDistribution`.",
                optional = true,
                absent = "no Spot Instances can be launched",
                example = "{}")
        @Nullable
        SpotMarketSpec spot) {}
