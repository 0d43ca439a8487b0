package io.virga.models.storage;

import io.virga.kernel.Simulation;
import io.virga.kernel.statistics.TimeWeighted;
import java.util.Arrays;

/** What volumes did since the last {@link #restart}. */
public final class IoTotals {
    private static final int DIRECTIONS = IoDirection.values().length;

    private final TimeWeighted outstanding;
    private final long[] operations = new long[DIRECTIONS];
    private final long[] bytes = new long[DIRECTIONS];
    private final long[] nanos = new long[DIRECTIONS];
    private long waitedNanos;
    private long lost;
    private int outstandingNow;

    public IoTotals(Simulation sim) {
        this.outstanding = new TimeWeighted(sim::now);
    }

    /** Forgets the past; I/Os under way stay. */
    public void restart() {
        outstanding.restart();
        Arrays.fill(operations, 0);
        Arrays.fill(bytes, 0);
        Arrays.fill(nanos, 0);
        waitedNanos = 0;
        lost = 0;
    }

    void submit() {
        outstanding.set(++outstandingNow);
    }

    void complete(BlockIo io, long now) {
        outstanding.set(--outstandingNow);
        int direction = io.direction().ordinal();
        operations[direction]++;
        bytes[direction] += io.sizeBytes();
        nanos[direction] += now - io.submittedNanos();
        waitedNanos += io.startedNanos() - io.submittedNanos();
    }

    void lose() {
        outstanding.set(--outstandingNow);
        lost++;
    }

    /** I/Os completed. */
    public long operations(IoDirection direction) {
        return operations[direction.ordinal()];
    }

    /** Bytes of completed I/Os. */
    public long bytes(IoDirection direction) {
        return bytes[direction.ordinal()];
    }

    /** From submission to completion, summed over completed I/Os. */
    public long totalNanos(IoDirection direction) {
        return nanos[direction.ordinal()];
    }

    /** Part of it that they waited at ceilings. */
    public long waitedNanos() {
        return waitedNanos;
    }

    /** I/Os that never came back. */
    public long lost() {
        return lost;
    }

    /** I/Os submitted and not completed, over time. */
    public TimeWeighted outstanding() {
        return outstanding;
    }
}
