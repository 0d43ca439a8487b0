package io.virga.models.monitoring;

import io.virga.kernel.Simulation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the control plane did, in order: health changes, alarms, scaling, faults.
 *
 * <p>Memory is bounded: beyond its capacity the oldest entries go, and {@link #dropped} counts them.
 */
public final class Journal {
    /** Entries kept unless told otherwise: months of a busy control plane. */
    public static final int DEFAULT_CAPACITY = 100_000;

    /**
     * One thing that was done.
     *
     * @param timeNanos on the simulation's clock
     * @param kind such as fault, fault-end, health, alarm, scaling, launch, in-service, terminate, dns
     * @param subject path of what it was done to
     * @param text what happened, with its numbers
     */
    public record Entry(long timeNanos, String kind, String subject, String text) {}

    private final Simulation sim;
    private final int capacity;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long dropped;

    public Journal(Simulation sim) {
        this(sim, DEFAULT_CAPACITY);
    }

    /** @param capacity most entries kept, at least 1 */
    public Journal(Simulation sim, int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a journal must keep at least 1 entry, not " + capacity);
        }
        this.sim = sim;
        this.capacity = capacity;
    }

    /** Records that something was done now. */
    public void record(String kind, String subject, String text) {
        if (entries.size() == capacity) {
            entries.removeFirst();
            dropped++;
        }
        entries.addLast(new Entry(sim.now(), kind, subject, text));
    }

    /** The entries kept, oldest first. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** How many of the oldest entries did not fit. */
    public long dropped() {
        return dropped;
    }
}
