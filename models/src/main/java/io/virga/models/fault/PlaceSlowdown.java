package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.SlowPlaces;

/**
 * What runs in a fault domain takes longer, as on a host with a failing disk or a throttled processor.
 *
 * @param factor above 1
 */
public record PlaceSlowdown(FaultDomain domain, SlowPlaces slowPlaces, double factor) implements Fault {
    @Override
    public String target() {
        return domain.path();
    }

    @Override
    public Strike strike(UniformSource draws) {
        slowPlaces.begin(domain, factor);
        return new Strike("everything there takes " + factor + " times as long", () -> {
            slowPlaces.end(domain, factor);
            return "is as fast as before";
        });
    }
}
