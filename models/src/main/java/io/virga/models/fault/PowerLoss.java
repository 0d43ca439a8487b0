package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.topology.FaultDomain;

/** A fault domain loses its power: everything in it stops. Outages that overlap end with the last. */
public record PowerLoss(FaultDomain domain) implements Fault {
    @Override
    public String target() {
        return domain.path();
    }

    @Override
    public Strike strike(UniformSource draws) {
        domain.losePower();
        return new Strike("loses power", () -> restore(domain));
    }

    /** Gives the power back and says so in words. */
    static String restore(FaultDomain domain) {
        domain.restorePower();
        return domain.isPowered() ? "has power again" : "stays without power: another outage goes on";
    }
}
