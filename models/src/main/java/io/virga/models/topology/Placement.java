package io.virga.models.topology;

import org.jspecify.annotations.Nullable;

/** The place of one instance from its launch until it stops or is terminated. */
public final class Placement implements PlacementOutcome {
    private final AvailabilityZone zone;
    private final Placeable machine;
    private final FaultDomain domain;
    private final Tenure tenure;
    private boolean released;

    /**
     * Room that has been taken already.
     *
     * @param domain what the instance loses power with
     * @param tenure is told when the place is given back
     */
    public Placement(AvailabilityZone zone, Placeable machine, FaultDomain domain, Tenure tenure) {
        this.zone = zone;
        this.machine = machine;
        this.domain = domain;
        this.tenure = tenure;
    }

    public AvailabilityZone zone() {
        return zone;
    }

    public Placeable machine() {
        return machine;
    }

    /** Null in a zone whose hardware is not described. */
    public @Nullable Host host() {
        return domain instanceof Host host ? host : null;
    }

    /** What the instance loses power with: its host, or its zone where hosts are not described. */
    public FaultDomain domain() {
        return domain;
    }

    /** The instance on it is billed from now on. */
    public void beginUse() {
        tenure.usedBy(this);
    }

    /** The instance on it is billed no longer. */
    public void endUse() {
        tenure.leftBy(this);
    }

    /** Gives the room back; a second time does nothing. */
    public void release() {
        if (!released) {
            released = true;
            tenure.ended(this);
        }
    }
}
