package io.virga.models.storage;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import java.util.List;

/**
 * How a volume is changed while it is used (EC2 user guide, modify a volume): the size at once, performance when the
 * volume has been optimized, no sooner again than six hours later, and never to a smaller size.
 */
public final class VolumeModification extends Entity {
    private static final String SOURCE = "EC2 user guide, requirements when modifying volumes";
    private static final long HOUR_NANOS = 3_600_000_000_000L;
    private static final long COOL_DOWN_NANOS = 6 * HOUR_NANOS;

    /** About 6 hours for a volume of 1 TiB, as the guide says; in proportion for others (assumption). */
    private static final long OPTIMIZING_NANOS_PER_GIB = 6 * HOUR_NANOS / 1_024;

    /** Where a modification is. */
    public enum State {
        /** None is under way. */
        COMPLETED,
        /** The volume delivers the less of what it did and what it will. */
        OPTIMIZING
    }

    private final IoQueue queue;
    private final Timer optimized = timer("optimized", this::optimized);
    private VolumeSettings settings;
    private long nextNanos;

    VolumeModification(Simulation sim, String path, VolumeSettings settings, IoQueue queue) {
        super(sim, path);
        this.settings = settings;
        this.queue = queue;
    }

    VolumeSettings settings() {
        return settings;
    }

    public State state() {
        return optimized.isScheduled() ? State.OPTIMIZING : State.COMPLETED;
    }

    /**
     * Changes size, IOPS or throughput.
     *
     * @throws IllegalArgumentException if the volume would shrink, or get another type, which is not simulated
     * @throws IllegalStateException if the last modification was less than six hours ago or is still under way
     */
    public void modify(VolumeSettings changed) {
        if (changed.type() != settings.type()) {
            throw new IllegalArgumentException(path() + ": a volume of type " + settings.type()
                    + " stays one; its becoming " + changed.type() + " is not simulated");
        }
        if (changed.sizeGib() < settings.sizeGib()) {
            throw new IllegalArgumentException(path() + ": a volume of " + settings.sizeGib() + " GiB cannot shrink to "
                    + changed.sizeGib() + " (" + SOURCE + ")");
        }
        if (now() < nextNanos || state() == State.OPTIMIZING) {
            throw new IllegalStateException(path() + ": a volume can be modified again after six hours, once the last"
                    + " modification is completed (" + SOURCE + ")");
        }
        nextNanos = now() + COOL_DOWN_NANOS;
        queue.limits(lesser(VolumePerformance.limits(settings), VolumePerformance.limits(changed)));
        settings = changed;
        optimized.schedule(changed.sizeGib() * OPTIMIZING_NANOS_PER_GIB);
    }

    private void optimized() {
        queue.limits(VolumePerformance.limits(settings));
    }

    /** Between old and new, says the guide; taken to be the slower of both (assumption). */
    private static List<IoLimit> lesser(List<IoLimit> before, List<IoLimit> after) {
        long operationsBefore = before.get(0).baseline();
        return operationsBefore <= after.get(0).baseline() ? before : after;
    }
}
