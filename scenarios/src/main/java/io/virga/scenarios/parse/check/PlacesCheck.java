package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.fault.ZonePowerLoss;
import io.virga.scenarios.spec.operation.ConvertToMultiAz;
import io.virga.scenarios.spec.operation.DatabaseRestoreSpec;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CapacityReservationSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.DbProxySpec;
import io.virga.scenarios.spec.resource.DedicatedHostSpec;
import io.virga.scenarios.spec.resource.EbsVolumeSpec;
import io.virga.scenarios.spec.resource.ElastiCacheClusterSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.InterfaceEndpointSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.MultiAzSpec;
import io.virga.scenarios.spec.resource.NatGatewaySpec;
import io.virga.scenarios.spec.value.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Zones are those of the scenario's regions; lists of zones are sets; every region is used. */
final class PlacesCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.regions().forEach((name, region) -> checkZones(name, region, findings));
        Set<Place> used = new HashSet<>();
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof LoadBalancerSpec balancer) {
                checkPlaces(path + ".zones", balancer.zones(), scenario.regions(), used, findings);
            } else if (spec instanceof AutoScalingGroupSpec group) {
                checkPlaces(path + ".zones", group.zones(), scenario.regions(), used, findings);
            } else if (spec instanceof AuroraClusterSpec cluster) {
                AuroraPlacementCheck.check(path, cluster, scenario.regions(), findings);
                used.addAll(cluster.allZones());
            } else if (spec instanceof InstanceSpec instance) {
                checkPlaces(path + ".zones", instance.zones(), scenario.regions(), used, findings);
            } else if (spec instanceof DbClusterSpec cluster) {
                checkPlaces(path + ".zones", cluster.zones(), scenario.regions(), used, findings);
                checkThreeZones(path + ".zones", cluster, findings);
            } else if (spec instanceof LambdaFunctionSpec function) {
                checkPlaces(path + ".zones", function.zones(), scenario.regions(), used, findings);
            } else if (spec instanceof ElastiCacheClusterSpec cache) {
                checkPlaces(path + ".zones", cache.zones(), scenario.regions(), used, findings);
            } else if (spec instanceof DbInstanceSpec db) {
                checkPlace(path + ".zone", db.zone(), scenario.regions(), findings);
                used.add(db.zone());
                if (db.standby() != null && findings.sound(path + ".zone")) {
                    checkStandby(path, db, db.standby(), scenario.regions(), used, findings);
                }
                db.replication().replicas().forEach((replica, each) -> {
                    checkPlace(path + ".readReplicas." + replica + ".zone", each.zone(), scenario.regions(), findings);
                    used.add(each.zone());
                });
            } else if (spec instanceof DbProxySpec proxy) {
                checkPlaces(path + ".zones", proxy.zones(), scenario.regions(), used, findings);
            } else if (spec instanceof NatGatewaySpec nat) {
                checkPlaces(path + ".zones", nat.zones(), scenario.regions(), used, findings);
            } else if (spec instanceof InterfaceEndpointSpec endpoint) {
                checkPlaces(path + ".zones", endpoint.zones(), scenario.regions(), used, findings);
            } else if (spec instanceof DedicatedHostSpec hosts) {
                checkPlaces(path + ".zones", hosts.zones(), scenario.regions(), used, findings);
            } else if (spec instanceof CapacityReservationSpec reservation) {
                checkPlace(path + ".zone", reservation.zone(), scenario.regions(), findings);
            } else if (spec instanceof EbsVolumeSpec volume) {
                checkPlace(path + ".zone", volume.zone(), scenario.regions(), findings);
                used.add(volume.zone());
            }
        });
        scenario.operations().values().forEach(operation -> {
            if (operation instanceof DatabaseRestoreSpec restore
                    && restore.restored().zone() != null) {
                used.add(restore.restored().zone());
            }
        });
        checkConversions(scenario, used, findings);
        if (findings.whole("resources")) {
            checkUse(scenario, used, findings);
        }
    }

    private static void checkZones(String name, RegionSpec region, Findings findings) {
        String path = "regions." + name + ".zones";
        if (region.zones().isEmpty() && findings.whole(path)) {
            findings.error(path, Code.INCONSISTENT, "region '" + name + "' has no zones", null);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < region.zones().size(); i++) {
            String zone = region.zones().get(i);
            if (!zone.matches("[A-Za-z0-9-]+")) {
                String message = PrintableText.quote(zone) + " cannot be the name of a zone";
                findings.error(path + "[" + i + "]", Code.BAD_NAME, message, "a zone's name is short, such as a");
            } else if (!seen.add(zone)) {
                String message = "zone '" + zone + "' stands here a second time";
                findings.error(path + "[" + i + "]", Code.DUPLICATE_ENTRY, message, null);
            }
        }
    }

    static void checkPlaces(
            String path, List<Place> places, Map<String, RegionSpec> regions, Set<Place> used, Findings findings) {
        if (places.isEmpty() && findings.whole(path)) {
            findings.error(path, Code.INCONSISTENT, "the list of zones is empty", null);
        }
        Set<Place> seen = new HashSet<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            String at = path + "[" + i + "]";
            checkPlace(at, place, regions, findings);
            if (!seen.add(place)) {
                findings.error(at, Code.DUPLICATE_ENTRY, "zone " + place + " stands here a second time", null);
            }
            if (!place.region().equals(places.get(0).region())) {
                String message = "zone " + place + " is in another region than " + places.get(0);
                findings.error(at, Code.INCONSISTENT, message, "a resource belongs to one region");
            }
        }
        used.addAll(places);
    }

    private static void checkThreeZones(String path, DbClusterSpec cluster, Findings findings) {
        int zones = cluster.zones().size();
        if (zones != DbClusterSpec.INSTANCES && findings.whole(path)) {
            String message = "a Multi-AZ DB cluster has a writer and two readers in three zones, not " + zones
                    + " (RDS user guide, Multi-AZ DB cluster deployments)";
            findings.error(path, Code.DB_CLUSTER, message, null);
        }
    }

    private static void checkConversions(ScenarioSpec scenario, Set<Place> used, Findings findings) {
        scenario.operations().forEach((name, operation) -> {
            String path = "operations." + name;
            if (operation instanceof ConvertToMultiAz conversion
                    && conversion.multiAz().enabled()
                    && scenario.resources().get(conversion.target()) instanceof DbInstanceSpec db
                    && findings.whole(path)
                    && findings.sound("resources." + conversion.target() + ".zone")) {
                checkStandby(path, db, conversion.multiAz(), scenario.regions(), used, findings);
            }
        });
    }

    private static void checkStandby(
            String path,
            DbInstanceSpec db,
            MultiAzSpec standby,
            Map<String, RegionSpec> regions,
            Set<Place> used,
            Findings findings) {
        RegionSpec region = regions.get(db.zone().region());
        if (region == null) {
            return;
        }
        if (standby.standbyZone() != null) {
            checkPlace(path + ".multiAz.standbyZone", standby.standbyZone(), regions, findings);
        }
        Place zone = standby.standbyZone(db.zone(), region.zones());
        used.add(zone);
        if (zone.equals(db.zone()) || !zone.region().equals(db.zone().region())) {
            String message = "the standby is in " + zone + " and the primary in " + db.zone()
                    + ": a standby is in another zone of the same region (RDS user guide, Multi-AZ DB instance"
                    + " deployments)";
            String at = path + (standby.standbyZone() == null ? ".multiAz" : ".multiAz.standbyZone");
            String hint = region.zones().size() < 2 ? "the region needs a second zone" : null;
            findings.error(at, Code.STANDBY, message, hint);
        }
    }

    static void checkPlace(String path, Place place, Map<String, RegionSpec> regions, Findings findings) {
        RegionSpec region = regions.get(place.region());
        if (region == null) {
            if (findings.whole("regions")) {
                findings.dangling(path, "region", place.region(), regions.keySet());
            }
            return;
        }
        String zones = "regions." + place.region() + ".zones";
        if (!region.zones().contains(place.zone()) && findings.whole(zones)) {
            String message = "region '" + place.region() + "' has no zone " + PrintableText.quote(place.zone());
            String hint = NearestName.find(place.zone(), region.zones())
                    .map(zone -> "did you mean " + place.region() + "." + zone + "?")
                    .orElse("its zones are " + String.join(", ", region.zones()));
            findings.error(path, Code.DANGLING_REFERENCE, message, hint);
        }
    }

    private static void checkUse(ScenarioSpec scenario, Set<Place> used, Findings findings) {
        scenario.regions().keySet().forEach(region -> {
            if (used.stream().noneMatch(place -> place.region().equals(region))
                    && !Route53Users.need(region, scenario)) {
                String message = "region '" + region + "' holds no resource";
                findings.errorAtKey(
                        "regions." + region, Code.UNREACHABLE, message, "remove it, or place something in it");
            }
        });
        scenario.faults().forEach((name, fault) -> {
            if (fault instanceof ZonePowerLoss loss) {
                String path = "faults." + name + ".target";
                checkPlace(path, loss.target(), scenario.regions(), findings);
                RegionSpec region = scenario.regions().get(loss.target().region());
                if (region != null && region.zones().contains(loss.target().zone()) && !used.contains(loss.target())) {
                    String message = "zone " + loss.target() + " holds no resource, so its loss changes nothing";
                    findings.error(path, Code.UNREACHABLE, message, null);
                }
            }
        });
    }
}
