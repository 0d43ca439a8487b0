package io.virga.models.placement;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.LaunchRefusal;
import io.virga.models.topology.Placeable;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.topology.PlacementRule;
import io.virga.models.topology.Tenure;

/** A physical server that one account has for itself, and the instances on it. */
public final class DedicatedHost {
    /** EC2's error for a launch onto Dedicated Hosts that have no room. */
    static final String NO_ROOM = "InsufficientHostCapacity";

    private final String name;
    private final DedicatedHostShape shape;
    private final boolean autoPlacement;
    private Server server;

    /** The server that it has now, and what lies there. */
    private static final class Server implements Tenure {
        private final Placement place;
        private int vcpus;
        private double memoryGib;
        private int instances;

        Server(Placement place) {
            this.place = place;
        }

        Placement take(Placeable machine) {
            vcpus += machine.vcpus();
            memoryGib += machine.memoryGib();
            instances++;
            return new Placement(place.zone(), machine, place.domain(), this);
        }

        @Override
        public void ended(Placement placement) {
            vcpus -= placement.machine().vcpus();
            memoryGib -= placement.machine().memoryGib();
            instances--;
        }
    }

    private DedicatedHost(String name, DedicatedHostShape shape, boolean autoPlacement, Placement place) {
        this.name = name;
        this.shape = shape;
        this.autoPlacement = autoPlacement;
        this.server = new Server(place);
    }

    /** A host that was allocated, or why the zone has none to give. */
    public sealed interface Allocation permits Allocated, Refused {}

    /** A host. */
    public record Allocated(DedicatedHost host) implements Allocation {}

    /** No host. */
    public record Refused(PlacementOutcome reason) implements Allocation {}

    /**
     * AllocateHosts: takes an empty server of the zone.
     *
     * @param autoPlacement whether it takes instances that name no host
     */
    public static Allocation allocate(
            String name, DedicatedHostShape shape, boolean autoPlacement, AvailabilityZone zone) {
        PlacementOutcome outcome = zone.place(shape, PlacementRule.ANYWHERE);
        return outcome instanceof Placement server
                ? new Allocated(new DedicatedHost(name, shape, autoPlacement, server))
                : new Refused(outcome);
    }

    public String name() {
        return name;
    }

    public DedicatedHostShape shape() {
        return shape;
    }

    public boolean autoPlacement() {
        return autoPlacement;
    }

    public AvailabilityZone zone() {
        return server.place.zone();
    }

    /** What its instances lose power with. */
    public FaultDomain domain() {
        return server.place.domain();
    }

    public int instances() {
        return server.instances;
    }

    /**
     * Leaves its server, which has failed, for an empty one of the zone. Instances on the old one are still to be moved.
     *
     * @return the place of the new server, or why there is none
     */
    PlacementOutcome moveToAnotherServer() {
        PlacementOutcome outcome = zone().place(shape, PlacementRule.ANYWHERE);
        if (outcome instanceof Placement another) {
            server.place.release();
            server = new Server(another);
        }
        return outcome;
    }

    /** A place on this very host. */
    public PlacementOutcome place(Placeable machine) {
        if (!shape.supports(machine)) {
            return new LaunchRefusal(NO_ROOM, name + " runs no " + machine.name());
        }
        if (!domain().isPowered()) {
            return new LaunchRefusal(NO_ROOM, name + " has no power");
        }
        if (server.instances >= shape.mostInstances()
                || server.vcpus + machine.vcpus() > shape.vcpusForInstances()
                || server.memoryGib + machine.memoryGib() > shape.memoryGib()) {
            return new LaunchRefusal(NO_ROOM, name + " is full");
        }
        return server.take(machine);
    }
}
