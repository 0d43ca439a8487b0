package io.virga.models.aurora;

import io.virga.kernel.random.UniformSource;
import io.virga.kernel.random.Variate;

/** Half of a round trip. */
record OneWay(Variate roundTrip) implements Variate {
    @Override
    public double sample(UniformSource source) {
        return roundTrip.sample(source) / 2;
    }

    @Override
    public double mean() {
        return roundTrip.mean() / 2;
    }

    @Override
    public double variance() {
        return roundTrip.variance() / 4;
    }
}
