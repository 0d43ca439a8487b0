package io.virga.models.placement;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Host;
import io.virga.models.topology.Placement;
import io.virga.models.topology.Rack;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many instances of a group lie on each rack and in each zone. */
final class RackTally {
    private final Map<AvailabilityZone, Integer> zones = new LinkedHashMap<>();
    private final Map<Rack, Integer> racks = new LinkedHashMap<>();
    private int instances;

    void add(Placement placement) {
        count(placement, 1);
    }

    void remove(Placement placement) {
        count(placement, -1);
    }

    private void count(Placement placement, int change) {
        instances += change;
        zones.merge(placement.zone(), change, Integer::sum);
        Host host = placement.host();
        if (host != null) {
            racks.merge(host.rack(), change, Integer::sum);
        }
    }

    int instances() {
        return instances;
    }

    int in(AvailabilityZone zone) {
        return zones.getOrDefault(zone, 0);
    }

    boolean uses(Rack rack) {
        return racks.getOrDefault(rack, 0) > 0;
    }
}
