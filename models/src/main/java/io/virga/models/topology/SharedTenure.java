package io.virga.models.topology;

import org.jspecify.annotations.Nullable;

/** Room of the zone and its hosts that anyone may have. */
record SharedTenure(PlacementRule rule, @Nullable Host host) implements Tenure {
    Placement begin(AvailabilityZone zone, Placeable machine) {
        zone.capacity().take(machine);
        if (host != null) {
            host.take(machine);
        }
        Placement placement = new Placement(zone, machine, host == null ? zone : host, this);
        rule.placed(placement);
        return placement;
    }

    @Override
    public void ended(Placement placement) {
        if (host != null) {
            host.give(placement.machine());
        }
        placement.zone().capacity().give(placement.machine());
        rule.released(placement);
    }
}
