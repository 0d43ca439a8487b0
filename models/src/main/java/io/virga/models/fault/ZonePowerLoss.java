package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.topology.AvailabilityZone;

/** A zone loses its power: everything in it stops. Outages that overlap end with the last. */
public record ZonePowerLoss(AvailabilityZone zone) implements Fault {
    @Override
    public String target() {
        return zone.path();
    }

    @Override
    public Strike strike(UniformSource draws) {
        zone.losePower();
        return new Strike("loses power", this::restore);
    }

    private String restore() {
        zone.restorePower();
        return zone.isPowered() ? "has power again" : "stays without power: another outage goes on";
    }
}
