package io.virga.models.traffic;

import io.virga.kernel.random.RandomStream;

/** Arrivals at equal intervals; the first falls at random within one. */
public final class RegularArrivals implements Arrivals {
    private final double intervalNanos;
    private final double phase;
    private long number;

    public RegularArrivals(double ratePerNano, RandomStream draws) {
        this.intervalNanos = 1 / ratePerNano;
        this.phase = draws.at(0).nextDouble();
    }

    @Override
    public long next() {
        return (long) ((number++ + phase) * intervalNanos);
    }
}
