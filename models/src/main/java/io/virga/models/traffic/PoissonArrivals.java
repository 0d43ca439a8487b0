package io.virga.models.traffic;

import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;

/**
 * A Poisson process whose rate may vary, by inversion of the cumulative rate (Çinlar, Introduction to Stochastic
 * Processes, 1975): the n-th arrival depends on the n-th draw alone, so that two variants of a rate see the same arrivals
 * at moved times.
 */
public final class PoissonArrivals implements Arrivals {
    private static final Exponential UNIT = new Exponential(1);

    private final RateProfile.Walk walk;
    private final RandomStream draws;
    private long number;

    public PoissonArrivals(RateProfile profile, RandomStream draws) {
        this.walk = profile.walk();
        this.draws = draws;
    }

    @Override
    public long next() {
        return walk.advance(UNIT.sample(draws.at(number++)));
    }
}
