package io.virga.models.placement;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.topology.Placeable;
import io.virga.models.topology.Placement;
import io.virga.models.topology.Tenure;
import java.util.ArrayList;
import java.util.List;

/** The room for one instance of a Capacity Reservation. It is billed by itself while no instance on it is. */
final class ReservedSlot implements Tenure {
    private final Placement held;
    private final List<RunInterval> unused = new ArrayList<>();
    private boolean isFree = true;
    private boolean isUsed;
    private long unusedSinceNanos;

    ReservedSlot(Placement held) {
        this.held = held;
        this.unusedSinceNanos = now();
    }

    private long now() {
        return held.zone().simulation().now();
    }

    boolean isFree() {
        return isFree && held.domain().isPowered();
    }

    Placement take(Placeable machine) {
        isFree = false;
        return new Placement(held.zone(), machine, held.domain(), this);
    }

    @Override
    public void ended(Placement placement) {
        isFree = true;
    }

    @Override
    public void usedBy(Placement placement) {
        isUsed = true;
        if (now() > unusedSinceNanos) {
            unused.add(new RunInterval(unusedSinceNanos, now()));
        }
    }

    @Override
    public void leftBy(Placement placement) {
        isUsed = false;
        unusedSinceNanos = now();
    }

    List<RunInterval> unusedIntervals() {
        List<RunInterval> all = new ArrayList<>(unused);
        if (!isUsed) {
            all.add(new RunInterval(unusedSinceNanos, Long.MAX_VALUE));
        }
        return all;
    }
}
