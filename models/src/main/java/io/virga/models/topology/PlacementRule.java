package io.virga.models.topology;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What restricts where instances may lie, beyond that there is room. A rule may remember what was placed by it. */
public interface PlacementRule extends Placer {
    /** The choice of those who have none. */
    List<Predicate<Rack>> ANY_RACK = List.of(rack -> true);

    /** No restriction. */
    PlacementRule ANYWHERE = new PlacementRule() {};

    @Override
    default PlacementOutcome place(Placeable machine, AvailabilityZone zone) {
        return zone.place(machine, this);
    }

    /** Why one more instance may not be placed in the zone whatever room it has; null when it may. */
    default @Nullable String refusal(Placeable machine, AvailabilityZone zone) {
        return null;
    }

    /** Which racks of the zone will do, the best choice first; a later choice is tried where an earlier has no room. */
    default List<Predicate<Rack>> choices(AvailabilityZone zone) {
        return ANY_RACK;
    }

    /** The rules to place by, the best first: this one, or parts of it among which it distributes. */
    default List<? extends PlacementRule> parts(AvailabilityZone zone) {
        return List.of(this);
    }

    default void placed(Placement placement) {}

    default void released(Placement placement) {}
}
