package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.fault.DomainFault;
import io.virga.scenarios.spec.fault.DomainLevel;
import io.virga.scenarios.spec.place.RackSpec;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.ElastiCacheClusterSpec;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.Placed;
import io.virga.scenarios.spec.value.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Racks, hosts and power domains that faults name are there: by themselves, or under a group or in a zone. */
final class DomainTargets {
    private DomainTargets() {}

    static void check(String path, DomainFault fault, ScenarioSpec scenario, Findings findings) {
        if (!findings.whole("regions")) {
            return;
        }
        String target = fault.target();
        if (!target.contains(".")) {
            CloudResourceSpec resource = Resources.find(path, target, scenario, findings);
            List<Place> zones = zones(resource);
            if (!zones.isEmpty()) {
                checkRacks(path, zones.get(0).region(), scenario, findings);
            } else if (resource != null) {
                String message = "'" + target + "' is " + Resources.describe(resource)
                        + "; this fault hits what is under a group, an instance, a database, a cache or a load"
                        + " balancer, in a zone, or is named itself";
                findings.error(path, Code.WRONG_TARGET, message, null);
            }
            return;
        }
        List<String> parts = List.of(target.split("\\.", -1));
        RegionSpec region = scenario.regions().get(parts.get(0));
        if (region == null || !region.zones().contains(parts.get(1))) {
            String message = "there is no zone " + PrintableText.quote(parts.get(0) + "." + parts.get(1));
            findings.error(path, Code.DANGLING_REFERENCE, message, null);
        } else if (checkRacks(path, parts.get(0), scenario, findings)
                && parts.size() > 2
                && !names(parts, region, fault.level())) {
            String message = "there is no " + fault.level().noun() + " " + PrintableText.quote(target);
            findings.error(path, Code.DANGLING_REFERENCE, message, "such as " + example(parts, region, fault.level()));
        }
    }

    /** Zones on whose hosts the resource lies; none for what lies on no host. */
    private static List<Place> zones(@Nullable CloudResourceSpec resource) {
        if (resource instanceof Placed placed) {
            return placed.zones();
        }
        if (resource instanceof DbClusterSpec cluster) {
            return cluster.zones();
        }
        if (resource instanceof AuroraClusterSpec cluster) {
            return cluster.allZones();
        }
        if (resource instanceof ElastiCacheClusterSpec cache) {
            return cache.zones();
        }
        if (resource instanceof LoadBalancerSpec balancer) {
            return balancer.zones();
        }
        return resource instanceof DbInstanceSpec db ? zones(db) : List.of();
    }

    private static List<Place> zones(DbInstanceSpec db) {
        List<Place> zones = new ArrayList<>(List.of(db.zone()));
        db.replication().replicas().values().forEach(replica -> zones.add(replica.zone()));
        return zones;
    }

    /** A host, rack or power domain that a grey failure names by its path. */
    static void checkPath(String path, String target, ScenarioSpec scenario, Findings findings) {
        if (!findings.whole("regions")) {
            return;
        }
        List<String> parts = List.of(target.split("\\.", -1));
        RegionSpec region = scenario.regions().get(parts.get(0));
        boolean isThere = region != null
                && parts.size() > 2
                && region.zones().contains(parts.get(1))
                && Arrays.stream(DomainLevel.values()).anyMatch(level -> names(parts, region, level));
        if (!isThere) {
            String message = "there is no host, rack or power domain " + PrintableText.quote(target);
            findings.error(path, Code.DANGLING_REFERENCE, message, "write region.zone.rack or region.zone.rack.host");
        }
    }

    private static boolean checkRacks(String path, String name, ScenarioSpec scenario, Findings findings) {
        RegionSpec region = scenario.regions().get(name);
        boolean has = region == null || region.hasRacks();
        if (!has) {
            String message = "region '" + name + "' says of no racks, so none can fail";
            findings.error(path, Code.NO_RACKS, message, "write racksPerZone for the region");
        }
        return has;
    }

    private static boolean names(List<String> parts, RegionSpec region, DomainLevel level) {
        String third = parts.get(2);
        String zone = parts.get(1);
        return switch (level) {
            case POWER_DOMAIN -> parts.size() == 3 && powerDomains(zone, region).contains(third);
            case RACK -> parts.size() == 3 && hostsOfRack(third, zone, region) > 0;
            case HOST -> parts.size() == 4 && isNumbered("host-", parts.get(3), hostsOfRack(third, zone, region));
        };
    }

    private static List<String> powerDomains(String zone, RegionSpec region) {
        List<String> names = new ArrayList<>();
        Integer generated = region.powerDomainsPerZone();
        for (int i = 1; generated != null && i <= generated; i++) {
            names.add("power-" + i);
        }
        region.powerDomains().forEach((name, powerDomain) -> {
            if (powerDomain.zone().equals(zone)) {
                names.add(name);
            }
        });
        return names;
    }

    /** 0 when the zone has no such rack. */
    private static int hostsOfRack(String rack, String zone, RegionSpec region) {
        Integer racks = region.racksPerZone();
        Integer hosts = region.hostsPerRack();
        if (racks != null && hosts != null) {
            return isNumbered("rack-", rack, racks) ? hosts : 0;
        }
        RackSpec listed = region.racks().get(rack);
        return listed != null && powerDomains(zone, region).contains(listed.powerDomain()) ? listed.hosts() : 0;
    }

    private static boolean isNumbered(String prefix, String name, int most) {
        if (!name.matches(prefix + "[1-9][0-9]{0,8}")) {
            return false;
        }
        return Integer.parseInt(name.substring(prefix.length())) <= most;
    }

    private static String example(List<String> parts, RegionSpec region, DomainLevel level) {
        String zone = parts.get(0) + "." + parts.get(1) + ".";
        if (level == DomainLevel.POWER_DOMAIN) {
            return zone + powerDomains(parts.get(1), region).get(0);
        }
        String rack = "rack-1";
        for (Map.Entry<String, RackSpec> each : region.racks().entrySet()) {
            if (hostsOfRack(each.getKey(), parts.get(1), region) > 0) {
                rack = each.getKey();
                break;
            }
        }
        return zone + rack + (level == DomainLevel.HOST ? ".host-1" : "");
    }
}
