package io.virga.models.topology;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.Mix;
import org.jspecify.annotations.Nullable;

/**
 * An Availability Zone: a fault domain of a region, with the room that it has for instances. Unless its hardware or its
 * capacity is described it takes any number of them, and they lose power with the zone alone.
 */
public final class AvailabilityZone extends Entity implements FaultDomain {
    private final Region region;
    private final String name;
    private final int index;
    private final PowerSupply power;
    private final FamilyCapacity capacity = new FamilyCapacity();
    private @Nullable Hardware hardware;

    /**
     * @param name within the region, such as {@code a}
     * @param index number of the zone in the whole simulation, from 0
     */
    public AvailabilityZone(Simulation sim, Region region, String name, int index) {
        super(sim, region.name() + "." + name);
        this.region = region;
        this.name = name;
        this.index = index;
        this.power = new PowerSupply(region.power());
        region.add(this);
    }

    /** Describes what stands in the zone, before anything is placed there. */
    public AvailabilityZone install(HardwarePlan plan) {
        hardware = new Hardware(this, plan);
        return this;
    }

    public Region region() {
        return region;
    }

    public String name() {
        return name;
    }

    public int index() {
        return index;
    }

    /** Null where it is not described. */
    public @Nullable Hardware hardware() {
        return hardware;
    }

    public FamilyCapacity capacity() {
        return capacity;
    }

    @Override
    public FaultDomain around() {
        return region;
    }

    @Override
    public PowerSupply power() {
        return power;
    }

    /**
     * Where a machine of AWS's own stands, such as a balancer's node or a database: a host that its path alone decides, so
     * that nothing else in the zone moves with it (assumption: where AWS puts them is not published). It takes no room from
     * instances. The zone itself where hosts are not described.
     */
    public FaultDomain siteOf(String path) {
        return hardware == null
                ? this
                : hardware.host((int) Math.floorMod(Mix.hash(path), (long) hardware.hostCount()));
    }

    /** A place for an instance, or why there is none. */
    public PlacementOutcome place(Placeable machine, PlacementRule rule) {
        PlacementOutcome outcome = new InsufficientInstanceCapacity("its placement has no part that could take it");
        for (PlacementRule part : rule.parts(this)) {
            outcome = placeBy(part, machine);
            if (outcome instanceof Placement) {
                return outcome;
            }
        }
        return outcome;
    }

    private @Nullable String refusal(Placeable machine) {
        if (!isPowered()) {
            return "the zone has no power";
        }
        return region.controlPlane().isAvailable()
                ? capacity.refusal(machine)
                : "the control plane of " + region.name() + " is unavailable";
    }

    private PlacementOutcome placeBy(PlacementRule rule, Placeable machine) {
        String refusal = refusal(machine);
        if (refusal == null) {
            refusal = rule.refusal(machine, this);
        }
        if (refusal != null) {
            return new InsufficientInstanceCapacity(refusal);
        }
        Host host = hardware == null ? null : hardware.find(machine, rule);
        if (hardware != null && host == null) {
            return new InsufficientInstanceCapacity(
                    hardware.carries(machine.family())
                            ? "no host that its placement allows has room"
                            : "no host carries family " + machine.family());
        }
        return new SharedTenure(rule, host).begin(this, machine);
    }
}
