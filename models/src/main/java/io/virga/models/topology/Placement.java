package io.virga.models.topology;

import org.jspecify.annotations.Nullable;

/** The place of one instance from its launch until it stops or is terminated. */
public final class Placement implements PlacementOutcome {
    private final AvailabilityZone zone;
    private final Placeable machine;
    private final PlacementRule rule;
    private final @Nullable Host host;
    private boolean released;

    /** @param host null in a zone whose hardware is not described */
    Placement(AvailabilityZone zone, Placeable machine, PlacementRule rule, @Nullable Host host) {
        this.zone = zone;
        this.machine = machine;
        this.rule = rule;
        this.host = host;
        if (host != null) {
            host.take(machine);
        }
        rule.placed(this);
    }

    public AvailabilityZone zone() {
        return zone;
    }

    public Placeable machine() {
        return machine;
    }

    /** Null in a zone whose hardware is not described. */
    public @Nullable Host host() {
        return host;
    }

    /** What the instance loses power with: its host, or its zone where hosts are not described. */
    public FaultDomain domain() {
        return host == null ? zone : host;
    }

    /** Gives the room back; a second time does nothing. */
    public void release() {
        if (released) {
            return;
        }
        released = true;
        if (host != null) {
            host.give(machine);
        }
        zone.capacity().give(machine);
        rule.released(this);
    }
}
