package io.virga.models.placement;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Placeable;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementRule;
import io.virga.models.topology.Rack;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A cluster placement group: instances close together in one zone. They fill one rack after another, as few as will hold
 * them (assumption: AWS publishes the purpose, not the packing).
 */
public final class ClusterGroup implements PlacementRule {
    private final RackTally running = new RackTally();
    private @Nullable AvailabilityZone home;

    @Override
    public @Nullable String refusal(Placeable machine, AvailabilityZone zone) {
        if (machine.isBurstable()) {
            return "a cluster placement group takes no burstable type such as " + machine.name();
        }
        return home == null || home == zone || running.instances() == 0
                ? null
                : "a cluster placement group lies in one zone, this one in " + home.path();
    }

    @Override
    public List<Predicate<Rack>> choices(AvailabilityZone zone) {
        return List.of(running::uses, rack -> !running.uses(rack));
    }

    @Override
    public void placed(Placement placement) {
        home = placement.zone();
        running.add(placement);
    }

    @Override
    public void released(Placement placement) {
        running.remove(placement);
    }
}
