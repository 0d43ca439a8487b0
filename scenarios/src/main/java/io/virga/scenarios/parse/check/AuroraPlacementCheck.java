package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AuroraReaderSpec;
import io.virga.scenarios.spec.value.Place;
import java.util.List;
import java.util.Map;

/** The instances of an Aurora cluster are few enough, and in zones of one region that its volume spans. */
final class AuroraPlacementCheck {
    private static final int MOST_READERS = 15;
    private static final int VOLUME_ZONES = 3;

    private AuroraPlacementCheck() {}

    static void check(String path, AuroraClusterSpec cluster, Map<String, RegionSpec> regions, Findings findings) {
        String placement = path + ".placement";
        if (!findings.whole(placement)) {
            return;
        }
        PlacesCheck.checkPlace(placement + ".writer", cluster.placement().writer(), regions, findings);
        List<AuroraReaderSpec> readers = cluster.placement().readers();
        for (int i = 0; i < readers.size(); i++) {
            checkReader(
                    placement + ".readers[" + i + "]", cluster, readers.get(i).zone(), regions, findings);
        }
        if (readers.size() > MOST_READERS) {
            String message = readers.size() + " readers: an Aurora cluster has " + MOST_READERS
                    + " at most (Aurora user guide, replication with Amazon Aurora)";
            findings.error(placement + ".readers", Code.CLUSTER_READERS, message, null);
        }
        checkVolume(placement, cluster, regions, findings);
    }

    private static void checkReader(
            String at, AuroraClusterSpec cluster, Place zone, Map<String, RegionSpec> regions, Findings findings) {
        Place writer = cluster.placement().writer();
        String path = findings.written(at + ".zone") ? at + ".zone" : at;
        PlacesCheck.checkPlace(path, zone, regions, findings);
        if (!zone.region().equals(writer.region())) {
            String message = "zone " + zone + " is in another region than the writer's, " + writer;
            findings.error(path, Code.INCONSISTENT, message, "a cluster belongs to one region");
        }
    }

    private static void checkVolume(
            String placement, AuroraClusterSpec cluster, Map<String, RegionSpec> regions, Findings findings) {
        RegionSpec region = regions.get(cluster.placement().writer().region());
        long used = cluster.zones().stream().distinct().count();
        if (region != null && region.zones().size() < VOLUME_ZONES) {
            String message = "the region has " + region.zones().size()
                    + " zones: a cluster volume has copies in three (Aurora user guide, Amazon Aurora storage)";
            findings.error(placement, Code.CLUSTER_VOLUME, message, "the region needs a third zone");
        } else if (used > VOLUME_ZONES) {
            String message = "instances in " + used
                    + " zones: a cluster is in the three that its volume has copies in (Aurora user guide, Amazon"
                    + " Aurora storage)";
            findings.error(placement, Code.CLUSTER_VOLUME, message, null);
        }
    }
}
