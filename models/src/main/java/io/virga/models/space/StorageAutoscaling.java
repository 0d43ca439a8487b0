package io.virga.models.space;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.models.monitoring.Journal;
import org.jspecify.annotations.Nullable;

/**
 * Storage autoscaling of RDS: when less than a tenth of the space is free, has been so for five minutes, and the storage was not
 * modified for six hours, it grows by the largest of 10 GiB, a tenth of what is allocated, and what the last hour's growth comes
 * to in seven hours. It does not grow if one of the first two would reach the maximum, and by the third not beyond it. Source:
 * RDS user guide, "Managing capacity automatically with Amazon RDS storage autoscaling".
 */
public final class StorageAutoscaling extends Entity {
    /** How long space has to be low. */
    public static final long LOW_NANOS = 5 * 60_000_000_000L;

    /** Time between two modifications of storage. */
    public static final long COOL_DOWN_NANOS = 6 * 3_600_000_000_000L;

    private static final long GIB = 1L << 30;
    private static final long LEAST_GROWTH_BYTES = 10 * GIB;
    private static final long MINUTE_NANOS = 60_000_000_000L;
    private static final long PREDICTED_NANOS = 7 * 60 * MINUTE_NANOS;
    private static final int MINUTES_OBSERVED = 60;

    /** Has the volume grow. */
    @FunctionalInterface
    public interface Growth {
        /** Makes it so large; tells why it cannot be now, or null when it is. */
        @Nullable
        String grow(long gib);
    }

    private final StorageSpace space;
    private final long mostBytes;
    private final Growth growth;
    private final Journal journal;
    private final Timer due = timer("due", this::grow);
    private final Timer minute = timer("minute", this::observe);
    private final long[] usedBytes = new long[MINUTES_OBSERVED + 1];
    private long minutes;
    private long nextNanos;
    private boolean exhausted;
    private boolean refused;

    /** @param mostGib the maximum storage threshold */
    public StorageAutoscaling(
            Simulation sim, String path, StorageSpace space, long mostGib, Growth growth, Journal journal) {
        super(sim, path);
        this.space = space;
        this.mostBytes = mostGib * GIB;
        this.growth = growth;
        this.journal = journal;
        space.whenLow(this::watch);
        observe();
    }

    private void observe() {
        usedBytes[(int) (minutes % usedBytes.length)] = space.usedBytes();
        minutes++;
        minute.schedule(MINUTE_NANOS);
    }

    private void watch() {
        if (!due.isScheduled() && !exhausted) {
            due.schedule(Math.max(LOW_NANOS, nextNanos - now()));
        }
    }

    private void grow() {
        long allocated = space.allocatedBytes();
        long least = Math.max(LEAST_GROWTH_BYTES, allocated / 10);
        if (allocated + least >= mostBytes) {
            exhausted = true;
            journal.record("storage", path(), "cannot grow any more: the maximum storage threshold is reached");
            return;
        }
        long wanted = Math.min(mostBytes, allocated + Math.max(least, predictedBytes()));
        long gib = Math.min(mostBytes / GIB, (wanted + GIB - 1) / GIB);
        String refusal = growth.grow(gib);
        if (refusal != null) {
            retry(refusal);
            return;
        }
        refused = false;
        space.allocate(gib * GIB);
        nextNanos = now() + COOL_DOWN_NANOS;
        journal.record("storage", path(), "grows from " + allocated / GIB + " GiB to " + gib + " GiB");
        if (space.isLow()) {
            watch();
        }
    }

    /** As long as the volume is still being optimized. */
    private void retry(String refusal) {
        if (!refused) {
            journal.record("storage", path(), "cannot grow yet: " + refusal);
        }
        refused = true;
        due.schedule(MINUTE_NANOS);
    }

    /** What seven hours like the last one take; like the time so far, if that is shorter. */
    private long predictedBytes() {
        // The first minute of the last hour.
        long oldest = Math.max(0, (now() + MINUTE_NANOS - 1) / MINUTE_NANOS - MINUTES_OBSERVED);
        long grown = space.usedBytes() - usedBytes[(int) (oldest % usedBytes.length)];
        return Math.round(grown * ((double) PREDICTED_NANOS / (now() - oldest * MINUTE_NANOS)));
    }
}
