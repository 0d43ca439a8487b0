package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.value.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EC2 instances that are placed on the hosts of zones. */
public interface Placed extends Burstable {
    List<Place> zones();

    /** Null where they may lie on any host. */
    @Nullable
    PlacementSpec placement();

    /** The strategy of their placement group; null where they are in none. */
    default @Nullable PlacementStrategy placementGroup() {
        PlacementSpec placement = placement();
        return placement == null ? null : placement.group();
    }

    default Tenancy tenancy() {
        PlacementSpec placement = placement();
        return placement == null ? Tenancy.DEFAULT : placement.tenancy();
    }

    /** Null where they use open reservations. */
    @Nullable
    ReservationUseSpec capacityReservation();

    /** How many there are when the simulation begins. */
    int initialInstances();
}
