package io.virga.scenarios.experiment;

import io.virga.kernel.Simulation;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/** How far a run has come, to be read by another thread; and the wish to stop it. */
public final class Progress {
    private static final long PARTS = 1_000_000;

    private final int replications;
    private final boolean upTo;
    private final AtomicLongArray parts;
    private final AtomicLongArray events;
    private final AtomicInteger finished;
    private final AtomicBoolean cancelled;
    private final int before;

    public Progress(int replications) {
        this(replications, false, new AtomicBoolean());
    }

    private Progress(int replications, boolean upTo, AtomicBoolean cancelled) {
        this.replications = replications;
        this.upTo = upTo;
        this.cancelled = cancelled;
        this.parts = new AtomicLongArray(replications);
        this.events = new AtomicLongArray(replications);
        this.finished = new AtomicInteger();
        this.before = 0;
    }

    private Progress(Progress whole, int before) {
        this.replications = whole.replications;
        this.upTo = whole.upTo;
        this.parts = whole.parts;
        this.events = whole.events;
        this.finished = whole.finished;
        this.cancelled = whole.cancelled;
        this.before = before;
    }

    /** The same, for a run whose first replication comes after so many others of this one. */
    public Progress after(int others) {
        return new Progress(this, before + others);
    }

    /** Of a run that may be done earlier. */
    public static Progress upTo(int replications) {
        return new Progress(replications, true, new AtomicBoolean());
    }

    /** Of one of the runs of which this one consists: whoever cancels this one cancels all of them. */
    public Progress part(int replicationsOfPart) {
        return new Progress(replicationsOfPart, false, cancelled);
    }

    /** Counts a part as finished. */
    public void partDone() {
        finished.incrementAndGet();
    }

    /** Whether the run may be done earlier. */
    public boolean isUpTo() {
        return upTo;
    }

    public int replications() {
        return replications;
    }

    /** Replications that are done. */
    public int finished() {
        return finished.get();
    }

    /** Share of the whole simulated time that is behind, 0 to 1. */
    public double fraction() {
        long sum = 0;
        for (int i = 0; i < replications; i++) {
            sum += parts.get(i);
        }
        // Parts that are runs of their own are known when they are done.
        return Math.max((double) sum / PARTS, finished.get()) / replications;
    }

    /** Events executed so far, roughly. */
    public long events() {
        long sum = 0;
        for (int i = 0; i < replications; i++) {
            sum += events.get(i);
        }
        return sum;
    }

    /** Stops all replications soon; the run ends with those that are finished. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Whether somebody wants it to stop. */
    public boolean isCancelled() {
        return cancelled.get();
    }

    Watch watch(int replication, long endNanos) {
        return new Watch(before + replication, endNanos);
    }

    /** Follows one replication from within. */
    final class Watch {
        private final int replication;
        private final long endNanos;
        private @Nullable Simulation sim;

        Watch(int replication, long endNanos) {
            this.replication = replication;
            this.endNanos = endNanos;
        }

        void follow(Simulation simulation) {
            this.sim = simulation;
        }

        @Nullable
        String interruption() {
            Simulation simulation = sim;
            if (simulation != null) {
                parts.lazySet(replication, Math.min(PARTS, (long) ((double) simulation.now() / endNanos * PARTS)));
                events.lazySet(replication, simulation.events());
            }
            return cancelled.get() ? "interrupted" : null;
        }

        void done() {
            parts.set(replication, PARTS);
            finished.incrementAndGet();
        }
    }
}
