package io.virga.models.placement;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Placeable;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementRule;
import io.virga.models.topology.Rack;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A rack spread placement group: each instance on a rack of its own, at most seven running in a zone. */
public final class SpreadGroup implements PlacementRule {
    /** Running instances of a group in a zone (EC2 User Guide, "Placement groups"). */
    public static final int MOST_PER_ZONE = 7;

    private final RackTally running = new RackTally();

    @Override
    public @Nullable String refusal(Placeable machine, AvailabilityZone zone) {
        return running.in(zone) < MOST_PER_ZONE
                ? null
                : "a spread placement group has at most " + MOST_PER_ZONE + " running instances in a zone";
    }

    @Override
    public List<Predicate<Rack>> choices(AvailabilityZone zone) {
        return List.of(rack -> !running.uses(rack));
    }

    @Override
    public void placed(Placement placement) {
        running.add(placement);
    }

    @Override
    public void released(Placement placement) {
        running.remove(placement);
    }
}
