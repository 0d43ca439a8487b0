package io.virga.models.storage;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        /** The volume delivers the less of what it did and what it will, in IOPS and in throughput. */
        OPTIMIZING
    }

    private final IoQueue queue;
    private final Timer optimized = timer("optimized", this::optimized);
    private VolumeSettings settings;
    private Runnable onOptimized = () -> {};
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

    /** Why the volume cannot be modified so now, with the source; null when it can. */
    public @Nullable String refusal(VolumeSettings changed) {
        if (changed.sizeGib() < settings.sizeGib()) {
            return "a volume of " + settings.sizeGib() + " GiB cannot shrink to " + changed.sizeGib() + " (" + SOURCE
                    + ")";
        }
        if (now() < nextNanos || state() == State.OPTIMIZING) {
            return "a volume can be modified again after six hours, once the last modification is completed (" + SOURCE
                    + ")";
        }
        return null;
    }

    /**
     * Changes type, size, IOPS or throughput. What is ordered is so from now on, and is billed so.
     *
     * @param whenOptimized called when the volume delivers it
     * @throws IllegalArgumentException if there is a {@link #refusal}
     */
    public void modify(VolumeSettings changed, Runnable whenOptimized) {
        String refusal = refusal(changed);
        if (refusal != null) {
            throw new IllegalArgumentException(path() + ": " + refusal);
        }
        nextNanos = now() + COOL_DOWN_NANOS;
        queue.limits(slower(VolumePerformance.limits(settings), VolumePerformance.limits(changed)));
        settings = changed;
        onOptimized = whenOptimized;
        optimized.schedule(changed.sizeGib() * OPTIMIZING_NANOS_PER_GIB);
    }

    /**
     * Both limits hold until then. The guide promises no less than the source performance, or the target performance
     * where that is lower, and no more than that is assumed; IOPS and throughput may go different ways, and a volume goes
     * on bursting with what its bucket has.
     */
    static List<IoLimit> slower(List<IoLimit> source, List<IoLimit> target) {
        List<IoLimit> both = new ArrayList<>();
        for (IoLimit limit : source) {
            both.add(target.stream()
                    .filter(other -> other.cost().equals(limit.cost()) && other.baseline() < limit.baseline())
                    .findFirst()
                    .orElse(limit));
        }
        target.stream()
                .filter(limit -> source.stream().noneMatch(other -> other.cost().equals(limit.cost())))
                .forEach(both::add);
        return both;
    }

    private void optimized() {
        queue.limits(VolumePerformance.limits(settings));
        onOptimized.run();
    }
}
