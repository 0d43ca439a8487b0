package io.virga.models.traffic;

import io.virga.kernel.random.RandomStream;

/** Arrivals at equal intervals; the first falls at random within one. */
public final class RegularArrivals implements Arrivals {
    private final double intervalNanos;
    private final double phase;
    private long number;

    /** @param ratePerNano arrivals per nanosecond, positive */
    public RegularArrivals(double ratePerNano, RandomStream draws) {
        if (!(ratePerNano > 0) || ratePerNano == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a rate must be positive and finite, not " + ratePerNano + " per ns");
        }
        this.intervalNanos = 1 / ratePerNano;
        this.phase = draws.at(0).nextDouble();
    }

    @Override
    public long next() {
        return (long) ((number++ + phase) * intervalNanos);
    }
}
