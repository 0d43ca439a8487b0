package io.virga.models.balancing;

import java.util.function.LongSupplier;

/**
 * How a target that became healthy gets into its full share: linearly over the slow start duration (ALB guide, "Slow start
 * mode"). At its turn it adds its weight, from 0 to 1, to its credit, and takes the turn once it has a whole one.
 */
final class SlowStart {
    private final LongSupplier clock;
    private final long durationNanos;
    private long sinceNanos;
    private boolean running;
    private double credit;

    SlowStart(LongSupplier clock, long durationNanos) {
        this.clock = clock;
        this.durationNanos = durationNanos;
    }

    void begin() {
        if (durationNanos > 0) {
            sinceNanos = clock.getAsLong();
            running = true;
            credit = 0;
        }
    }

    void end() {
        running = false;
    }

    boolean isRunning() {
        if (running && clock.getAsLong() - sinceNanos >= durationNanos) {
            running = false;
        }
        return running;
    }

    /** Whether the target takes the turn that it has now. */
    boolean takesTurn() {
        if (!isRunning()) {
            return true;
        }
        credit += (double) (clock.getAsLong() - sinceNanos) / durationNanos;
        if (credit < 1) {
            return false;
        }
        credit--;
        return true;
    }
}
