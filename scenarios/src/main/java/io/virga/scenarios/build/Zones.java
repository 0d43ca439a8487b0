package io.virga.scenarios.build;

import io.virga.kernel.Simulation;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.HardwarePlan;
import io.virga.models.topology.HostShape;
import io.virga.models.topology.ListedHardware;
import io.virga.models.topology.Region;
import io.virga.models.topology.UniformHardware;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.place.HostSpec;
import io.virga.scenarios.spec.place.PowerDomainSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The zones of a scenario with what stands in them. */
final class Zones {
    private static final double BYTES_PER_GIB = 1L << 30;

    private Zones() {}

    /** By region.zone, in the order of the scenario. */
    static Map<String, AvailabilityZone> of(ScenarioSpec spec, Simulation sim) {
        Map<String, AvailabilityZone> zones = new LinkedHashMap<>();
        spec.regions().forEach((regionName, regionSpec) -> {
            Region region = new Region(regionName);
            for (String name : regionSpec.zones()) {
                AvailabilityZone zone = new AvailabilityZone(sim, region, name, zones.size());
                HardwarePlan plan = plan(name, regionSpec);
                if (plan != null) {
                    zone.install(plan);
                }
                regionSpec
                        .capacity()
                        .forEach((family, vcpus) ->
                                zone.capacity().limit(family, vcpus.count().intValue()));
                zones.put(regionName + "." + name, zone);
            }
        });
        return zones;
    }

    private static @Nullable HardwarePlan plan(String zone, RegionSpec spec) {
        Integer racks = spec.racksPerZone();
        Integer hosts = spec.hostsPerRack();
        Integer powerDomains = spec.powerDomainsPerZone();
        HostSpec host = spec.host();
        if (racks != null && hosts != null && powerDomains != null && host != null) {
            return new UniformHardware(powerDomains, racks, hosts, shape(host));
        }
        return spec.racks().isEmpty() ? null : listed(zone, spec);
    }

    private static HardwarePlan listed(String zone, RegionSpec spec) {
        List<ListedHardware.ListedRack> racks = new ArrayList<>();
        spec.racks().forEach((name, rack) -> {
            PowerDomainSpec powerDomain = spec.powerDomains().get(rack.powerDomain());
            if (powerDomain != null && powerDomain.zone().equals(zone)) {
                racks.add(new ListedHardware.ListedRack(name, rack.powerDomain(), rack.hosts(), shape(rack.host())));
            }
        });
        return new ListedHardware(racks);
    }

    private static HostShape shape(HostSpec host) {
        List<String> families = host.families() == null ? List.of() : host.families();
        return new HostShape(host.vcpus().count().intValue(), host.memory().bytes() / BYTES_PER_GIB, families);
    }
}
