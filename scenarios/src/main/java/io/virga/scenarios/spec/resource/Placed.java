package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.value.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EC2 instances that are placed on the hosts of zones. */
public interface Placed extends Burstable {
    List<Place> zones();

    /** Null where they may lie on any rack. */
    @Nullable
    PlacementSpec placement();

    /** How many there are when the simulation begins. */
    int initialInstances();
}
