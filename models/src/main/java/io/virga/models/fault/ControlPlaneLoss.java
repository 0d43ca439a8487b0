package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.topology.Region;

/** The control plane of a region fails: what runs goes on, and nothing is launched, replaced or changed. */
public record ControlPlaneLoss(Region region) implements Fault {
    @Override
    public String target() {
        return region.path();
    }

    @Override
    public Strike strike(UniformSource draws) {
        region.controlPlane().interrupt();
        return new Strike("its control plane is unavailable", () -> {
            region.controlPlane().restore();
            return region.controlPlane().isAvailable()
                    ? "its control plane is available again"
                    : "its control plane stays unavailable: another outage goes on";
        });
    }
}
