package io.virga.scenarios.spec;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.place.HostSpec;
import io.virga.scenarios.spec.place.PowerDomainSpec;
import io.virga.scenarios.spec.place.RackSpec;
import io.virga.scenarios.spec.value.VirtualCpus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A region, the network between its zones, and what stands in them. */
@Doc("A region with its availability zones, the network between them, and the hardware and capacity that they have.")
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
                doc = "Round-trip time between hosts of one rack, those under balancer nodes and databases included.",
                optional = true,
                absent = "as within the zone",
                example = "{ lognormal: { mean: 0.1ms, p99: 0.4ms } }")
        @Nullable
        DistributionSpec intraRackLatency,

        @Property(
                doc = "Round-trip time to other regions, by their names, instead of what was measured. A pair of"
                        + " regions is written at one of the two.",
                defaultValue = "{}",
                entry = "region",
                example = "{ us-east-1: 75ms }")
        Map<String, DistributionSpec> interRegionLatency,

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
        SpotMarketSpec spot,

        @Property(
                doc = "What the account can have of Lambda in the region.",
                optional = true,
                absent = "1,000 events at a time, and 1,000 environments more every ten seconds for each function",
                example = "{ concurrentExecutions: 3000 }")
        @Nullable
        LambdaAccountSpec lambda,

        @Property(
                doc = "How many racks each zone has; they are called rack-1, rack-2 and so on. Instances lie on their"
                        + " hosts, and a launch fails where no host has room. Nodes of load balancers and"
                        + " databases stand on hosts as well, without taking room from instances.",
                optional = true,
                absent = "zones take any number of instances, unless racks are written out",
                min = "1",
                max = "100000",
                example = "20")
        @Nullable
        Integer racksPerZone,

        @Property(
                doc = "How many hosts each rack has; they are called host-1 and so on.",
                onlyWith = "racksPerZone",
                defaultValue = "40",
                min = "1",
                max = "1000",
                source = "1,800 servers at 40 a rack (J. Dean, Google I/O 2008)",
                assumption = true)
        @Nullable
        Integer hostsPerRack,

        @Property(
                doc = "Into how many power domains, power-1 and so on, the racks of a zone fall.",
                onlyWith = "racksPerZone",
                defaultValue = "1",
                min = "1",
                max = "1000",
                source = "not published",
                assumption = true)
        @Nullable
        Integer powerDomainsPerZone,

        @Property(
                doc = "The room of each host.",
                onlyWith = "racksPerZone",
                defaultValue = RackSpec.HOST,
                source = RackSpec.HOST_SOURCE,
                assumption = true)
        @Nullable
        HostSpec host,

        @Property(
                doc = "Power domains that are written out, by name, instead of `powerDomainsPerZone`.",
                defaultValue = "{}",
                entry = "power domain",
                example = "{ feed-1: { zone: a } }")
        Map<String, PowerDomainSpec> powerDomains,

        @Property(
                doc = "Racks that are written out, by name, instead of `racksPerZone`.",
                defaultValue = "{}",
                entry = "rack",
                example = "{ north: { powerDomain: feed-1, hosts: 4 } }")
        Map<String, RackSpec> racks,

        @Property(
                doc = "The vCPUs that each zone has for an instance family, all its sizes together. A launch that finds"
                        + " too few fails with InsufficientInstanceCapacity and is tried again.",
                defaultValue = "{}",
                entry = "instance family",
                example = "{ m7g: 40 vCPU }")
        Map<String, VirtualCpus> capacity) {
    /** One of each kind of hosts that stand in the zone; none where they are not described. */
    public List<HostSpec> hostsIn(String zone) {
        if (racksPerZone != null) {
            return host == null ? List.of() : List.of(host);
        }
        return racks.values().stream()
                .filter(rack -> {
                    PowerDomainSpec powerDomain = powerDomains.get(rack.powerDomain());
                    return powerDomain != null && powerDomain.zone().equals(zone);
                })
                .map(RackSpec::host)
                .toList();
    }

    /** Whether the hosts of its zones are described. */
    public boolean hasRacks() {
        return racksPerZone != null || !racks.isEmpty();
    }
}
