package io.virga.models.network;

import io.virga.kernel.random.UniformSource;
import io.virga.kernel.random.Variate;

/** The sum of two independent times: a way of two parts. */
public record Joined(Variate first, Variate second) implements Variate {
    @Override
    public double sample(UniformSource source) {
        return first.sample(source) + second.sample(source);
    }

    @Override
    public double mean() {
        return first.mean() + second.mean();
    }

    @Override
    public double variance() {
        return first.variance() + second.variance();
    }
}
