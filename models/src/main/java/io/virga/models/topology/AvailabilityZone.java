package io.virga.models.topology;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An Availability Zone: the fault domain whose power its dependents share. */
public final class AvailabilityZone extends Entity {
    private final Region region;
    private final String name;
    private final int index;
    private final Set<PowerDependent> dependents = new LinkedHashSet<>();
    private int outages;

    /**
     * @param name within the region, such as {@code a}
     * @param index number of the zone in the whole simulation, from 0
     */
    public AvailabilityZone(Simulation sim, Region region, String name, int index) {
        super(sim, region.name() + "." + name);
        this.region = region;
        this.name = name;
        this.index = index;
        region.add(this);
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

    public boolean isPowered() {
        return outages == 0;
    }

    /** From now on {@code dependent} loses power with the zone, in order of registration. */
    public void connect(PowerDependent dependent) {
        dependents.add(dependent);
    }

    public void disconnect(PowerDependent dependent) {
        dependents.remove(dependent);
    }

    /** Takes the power away; outages that overlap end with the last of them. */
    public void losePower() {
        if (outages++ == 0) {
            for (PowerDependent dependent : copy()) {
                dependent.powerLost();
            }
        }
    }

    public void restorePower() {
        if (outages == 0) {
            throw new IllegalStateException("zone " + path() + " has power");
        }
        if (--outages == 0) {
            for (PowerDependent dependent : copy()) {
                dependent.powerRestored();
            }
        }
    }

    /** Dependents may come and go while the others are told. */
    private List<PowerDependent> copy() {
        return new ArrayList<>(dependents);
    }
}
