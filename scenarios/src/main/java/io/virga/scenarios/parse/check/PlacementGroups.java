package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.place.PowerDomainSpec;
import io.virga.scenarios.spec.resource.PlacementSpec;
import io.virga.scenarios.spec.resource.PlacementStrategy;
import io.virga.scenarios.spec.value.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of EC2's placement groups that a scenario can break. */
final class PlacementGroups {
    private static final String SOURCE = "(EC2 User Guide, \"Placement groups\")";
    private static final int MOST_PER_ZONE = 7;

    private PlacementGroups() {}

    /** A type that the group may launch. */
    static void checkType(
            String path, String type, MachineSize size, @Nullable PlacementStrategy group, Findings findings) {
        if (group == PlacementStrategy.CLUSTER && size.burstable()) {
            String message = "a cluster placement group takes no burstable type such as " + type + " " + SOURCE;
            findings.error(path, Code.CLUSTER_LIMIT, message, null);
        }
    }

    /** @param perZone the most instances that a zone gets at the start */
    static void check(
            String path,
            PlacementSpec placement,
            int perZone,
            List<Place> zones,
            RegionSpec region,
            Findings findings) {
        Integer partitions = placement.partitions();
        if (partitions != null && placement.group() != PlacementStrategy.PARTITION) {
            String message = "'partitions' has no effect without group: partition";
            findings.errorAtKey(path + ".partitions", Code.INERT, message, "remove it");
        }
        if (placement.group() == null) {
            return;
        }
        if (!region.hasRacks()) {
            String message = "a placement group is about racks, and the region says of none";
            findings.error(path, Code.NO_RACKS, message, "write racksPerZone for the region");
            return;
        }
        int racks = fewestRacks(zones, region);
        switch (placement.group()) {
            case SPREAD -> checkSpread(path + ".group", perZone, racks, findings);
            case PARTITION -> checkPartitions(path, partitions, racks, findings);
            case CLUSTER -> checkCluster(path + ".group", zones.size(), findings);
        }
    }

    private static void checkSpread(String path, int perZone, int racks, Findings findings) {
        if (perZone > MOST_PER_ZONE) {
            String message = perZone + " instances a zone at the start; a spread placement group has at most "
                    + MOST_PER_ZONE + " running in a zone " + SOURCE;
            findings.error(path, Code.SPREAD_LIMIT, message, null);
        } else if (perZone > racks) {
            String message =
                    perZone + " instances a zone at the start, each on a rack of its own, and a zone has " + racks;
            findings.error(path, Code.SPREAD_LIMIT, message, null);
        }
    }

    private static void checkPartitions(String path, @Nullable Integer partitions, int racks, Findings findings) {
        if (partitions == null) {
            String message = "a partition placement group needs 'partitions', from 1 to " + MOST_PER_ZONE;
            findings.error(path + ".group", Code.PARTITION_LIMIT, message, null);
        } else if (partitions > MOST_PER_ZONE) {
            String message =
                    partitions + " partitions; a placement group has at most " + MOST_PER_ZONE + " in a zone " + SOURCE;
            findings.error(path + ".partitions", Code.PARTITION_LIMIT, message, null);
        } else if (partitions > racks) {
            String message = partitions + " partitions, no two of which share a rack, and a zone has " + racks;
            findings.error(path + ".partitions", Code.PARTITION_LIMIT, message, null);
        }
    }

    private static void checkCluster(String path, int zones, Findings findings) {
        if (zones > 1) {
            String message = "a cluster placement group lies in one zone, not in " + zones + " " + SOURCE;
            findings.error(path, Code.CLUSTER_LIMIT, message, null);
        }
    }

    private static int fewestRacks(List<Place> zones, RegionSpec region) {
        Integer generated = region.racksPerZone();
        if (generated != null) {
            return generated;
        }
        long fewest = Long.MAX_VALUE;
        for (Place place : zones) {
            long count = region.racks().values().stream()
                    .map(rack -> region.powerDomains().get(rack.powerDomain()))
                    .filter(powerDomain -> standsIn(place.zone(), powerDomain))
                    .count();
            fewest = Math.min(fewest, count);
        }
        return (int) fewest;
    }

    private static boolean standsIn(String zone, @Nullable PowerDomainSpec powerDomain) {
        return powerDomain != null && powerDomain.zone().equals(zone);
    }
}
