package io.virga.models.fault;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.UniformSource;
import io.virga.kernel.random.Variate;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A whole region loses its power, its control plane included. When the loss ends one zone comes back with the control plane,
 * and the others after it one by one, in an order of chance.
 */
public final class RegionLoss extends Entity implements Fault {
    private final Region region;
    private final Variate zoneRecovery;
    private final Journal journal;
    private final Deque<AvailabilityZone> dark = new ArrayDeque<>();
    private final Timer nextZone = timer("next-zone", this::restoreNext);
    private final RandomStream recoveryDraws = stream("recovery");
    private List<AvailabilityZone> order = List.of();
    private long recoveries;

    /**
     * @param name of the fault in the scenario
     * @param zoneRecovery from the return of one zone to the return of the next, nanoseconds
     */
    public RegionLoss(Simulation sim, String name, Region region, Variate zoneRecovery, Journal journal) {
        super(sim, "region-loss." + name);
        this.region = region;
        this.zoneRecovery = zoneRecovery;
        this.journal = journal;
    }

    @Override
    public String target() {
        return region.path();
    }

    @Override
    public Strike strike(UniformSource draws) {
        region.losePower();
        region.controlPlane().interrupt();
        order = shuffled(draws);
        return new Strike("loses all of its zones and its control plane", this::end);
    }

    private List<AvailabilityZone> shuffled(UniformSource draws) {
        List<AvailabilityZone> left = new ArrayList<>(region.zones());
        List<AvailabilityZone> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(draws.nextInt(left.size())));
        }
        return shuffled;
    }

    private String end() {
        List<AvailabilityZone> later = order.subList(1, order.size());
        later.forEach(AvailabilityZone::losePower);
        dark.addAll(later);
        region.restorePower();
        region.controlPlane().restore();
        String first = order.get(0).path() + " has power again";
        if (later.isEmpty()) {
            return first;
        }
        scheduleNext();
        return first + ", the other zones will follow";
    }

    private void scheduleNext() {
        if (!nextZone.isScheduled()) {
            nextZone.schedule(zoneRecovery.sampleNanos(recoveryDraws.at(recoveries++)));
        }
    }

    private void restoreNext() {
        AvailabilityZone zone = dark.remove();
        journal.record("fault-end", zone.path(), PowerLoss.restore(zone));
        if (!dark.isEmpty()) {
            scheduleNext();
        }
    }
}
