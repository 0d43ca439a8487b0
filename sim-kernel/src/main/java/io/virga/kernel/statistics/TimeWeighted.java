package io.virga.kernel.statistics;

import java.util.function.LongSupplier;

/** A value that holds until it changes, averaged over time: queue lengths, busy units, jobs present. */
public final class TimeWeighted {
    private final LongSupplier clock;
    private double value;
    private double integral;
    private double max;
    private long lastChangeNanos;
    private long startNanos;

    public TimeWeighted(LongSupplier clock) {
        this.clock = clock;
        this.lastChangeNanos = clock.getAsLong();
        this.startNanos = lastChangeNanos;
    }

    public void set(double newValue) {
        long now = clock.getAsLong();
        integral += value * (now - lastChangeNanos);
        lastChangeNanos = now;
        value = newValue;
        max = Math.max(max, newValue);
    }

    public double value() {
        return value;
    }

    /** Integral of the value over time since the last {@link #restart}, in units of the value × nanoseconds. */
    public double integral() {
        return integral + value * (clock.getAsLong() - lastChangeNanos);
    }

    /** Mean since the last {@link #restart}; the current value when no time has passed. */
    public double mean() {
        long elapsed = clock.getAsLong() - startNanos;
        return elapsed == 0 ? value : integral() / elapsed;
    }

    public double max() {
        return max;
    }

    /** Forgets the past and goes on from the current value. */
    public void restart() {
        startNanos = clock.getAsLong();
        lastChangeNanos = startNanos;
        integral = 0;
        max = value;
    }
}
