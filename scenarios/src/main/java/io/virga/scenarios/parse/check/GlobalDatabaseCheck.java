package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.GlobalClusterOperation;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AuroraEngine;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.GlobalDatabaseSpec;
import io.virga.scenarios.spec.value.Place;
import java.util.List;

/** The secondary clusters of a Global Database are where they can be, and operations name one of them. */
final class GlobalDatabaseCheck {
    private static final int MOST_SECONDARIES = 10;
    private static final int MOST_READERS = 16;
    private static final int VOLUME_ZONES = 3;
    private static final String SOURCE = " (Aurora user guide, Aurora Global Database)";

    private GlobalDatabaseCheck() {}

    static void check(String path, AuroraClusterSpec cluster, ScenarioSpec scenario, Findings findings) {
        GlobalDatabaseSpec global = cluster.globalDatabase();
        if (global == null) {
            return;
        }
        int regions = global.secondaries().size();
        if (regions < 1 || regions > MOST_SECONDARIES) {
            String message = regions + " secondary regions: a Global Database has 1 to " + MOST_SECONDARIES + SOURCE;
            findings.error(path + ".secondaries", Code.GLOBAL_DATABASE, message, null);
        }
        if (global.rpo() != null && cluster.engine() != AuroraEngine.POSTGRESQL) {
            String message =
                    "aurora-mysql has no limit on the recovery point of a Global Database, aurora-postgresql has"
                            + SOURCE;
            findings.errorAtKey(path + ".rpo", Code.ENGINE_FEATURE, message, "leave it out");
        }
        global.secondaries().forEach((region, zones) -> {
            String at = path + ".secondaries." + region;
            checkSecondary(at, region, zones, cluster, findings);
            checkZones(at, region, zones, scenario, findings);
        });
    }

    private static void checkSecondary(
            String at, String region, List<Place> zones, AuroraClusterSpec cluster, Findings findings) {
        if (region.equals(cluster.placement().writer().region())) {
            String message = region + " is the region of the primary cluster; a secondary is in another" + SOURCE;
            findings.errorAtKey(at, Code.GLOBAL_DATABASE, message, null);
        }
        if (zones.isEmpty() || zones.size() > MOST_READERS) {
            String message = zones.size() + " instances: a secondary cluster has 1 to " + MOST_READERS + SOURCE;
            findings.error(at, Code.GLOBAL_DATABASE, message, null);
        }
    }

    private static void checkZones(
            String at, String region, List<Place> zones, ScenarioSpec scenario, Findings findings) {
        for (int i = 0; i < zones.size(); i++) {
            Place zone = zones.get(i);
            PlacesCheck.checkPlace(at + "[" + i + "]", zone, scenario.regions(), findings);
            if (!zone.region().equals(region)) {
                String message = "zone " + zone + " is not in " + region;
                findings.error(at + "[" + i + "]", Code.GLOBAL_DATABASE, message, null);
            }
        }
        RegionSpec known = scenario.regions().get(region);
        if (known != null && known.zones().size() < VOLUME_ZONES) {
            String message = "the region has " + known.zones().size()
                    + " zones: a cluster volume has copies in three (Aurora user guide, Amazon Aurora storage)";
            findings.errorAtKey(at, Code.CLUSTER_VOLUME, message, "the region needs a third zone");
        }
    }

    static void checkOperations(ScenarioSpec scenario, Findings findings) {
        scenario.operations().forEach((name, operation) -> {
            String path = "operations." + name;
            if (operation instanceof GlobalClusterOperation global && findings.whole(path)) {
                checkOperation(path, global, scenario, findings);
            }
        });
    }

    private static void checkOperation(
            String path, GlobalClusterOperation operation, ScenarioSpec scenario, Findings findings) {
        CloudResourceSpec target = Resources.find(path + ".target", operation.target(), scenario, findings);
        if (target == null) {
            return;
        }
        if (!(target instanceof AuroraClusterSpec cluster) || cluster.globalDatabase() == null) {
            String message = "'" + operation.target() + "' is no Global Database";
            findings.error(path + ".target", Code.WRONG_TARGET, message, "write globalDatabase at an auroraCluster");
            return;
        }
        String region = operation.region();
        boolean isThere = cluster.globalDatabase().secondaries().containsKey(region)
                || cluster.placement().writer().region().equals(region);
        if (!isThere) {
            String message = "'" + operation.target() + "' has no cluster in " + PrintableText.quote(region);
            findings.error(path + ".region", Code.DANGLING_REFERENCE, message, null);
        }
    }
}
