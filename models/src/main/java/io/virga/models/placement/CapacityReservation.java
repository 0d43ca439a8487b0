package io.virga.models.placement;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Placeable;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.topology.PlacementRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An On-Demand Capacity Reservation: room for some instances of one type in one zone, held whether they run or not. It is
 * there from the simulation's beginning on. A place in it whose host has lost its power is no room (assumption: EC2 does not
 * say how soon it finds another).
 */
public final class CapacityReservation {
    private final String name;
    private final Placeable type;
    private final AvailabilityZone zone;
    private final boolean isOpen;
    private final List<ReservedSlot> slots = new ArrayList<>();

    /** @param isOpen whether instances use it that do not name it */
    public CapacityReservation(String name, Placeable type, AvailabilityZone zone, boolean isOpen) {
        this.name = name;
        this.type = type;
        this.zone = zone;
        this.isOpen = isOpen;
    }

    /** Reserves one more instance; null, or why the zone has no room for it. */
    public @Nullable PlacementOutcome reserve() {
        PlacementOutcome outcome = zone.place(type, PlacementRule.ANYWHERE);
        if (outcome instanceof Placement held) {
            slots.add(new ReservedSlot(held));
            return null;
        }
        return outcome;
    }

    public String name() {
        return name;
    }

    public Placeable type() {
        return type;
    }

    public AvailabilityZone zone() {
        return zone;
    }

    public boolean isOpen() {
        return isOpen;
    }

    public int totalInstanceCount() {
        return slots.size();
    }

    public int availableInstanceCount() {
        return (int) slots.stream().filter(ReservedSlot::isFree).count();
    }

    /** A place in it; null when the machine does not match or all places are taken or dark. */
    @Nullable
    Placement place(Placeable machine, AvailabilityZone where) {
        if (where != zone || !machine.name().equals(type.name())) {
            return null;
        }
        for (ReservedSlot slot : slots) {
            if (slot.isFree()) {
                return slot.take(machine);
            }
        }
        return null;
    }

    /** Reserved time without a running instance so far, over all places, in nanoseconds. */
    public double unusedNanos() {
        long now = zone.simulation().now();
        double nanos = 0;
        for (RunInterval interval : unusedIntervals()) {
            nanos += Math.min(now, interval.endNanos()) - interval.startNanos();
        }
        return nanos;
    }

    /** The times for which reserved capacity is billed since no running instance used it; the last of a place may be open. */
    public List<RunInterval> unusedIntervals() {
        List<RunInterval> all = new ArrayList<>();
        slots.forEach(slot -> all.addAll(slot.unusedIntervals()));
        return all;
    }
}
