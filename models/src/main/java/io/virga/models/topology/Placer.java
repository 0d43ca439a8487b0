package io.virga.models.topology;

/** Who finds a place for an instance at its launch, in whatever room it may use. */
public interface Placer {
    /** A place for the instance in the zone, or why there is none. */
    PlacementOutcome place(Placeable machine, AvailabilityZone zone);

    /** Who finds places for Spot Instances of the same launcher. */
    default Placer forSpot() {
        return this;
    }
}
