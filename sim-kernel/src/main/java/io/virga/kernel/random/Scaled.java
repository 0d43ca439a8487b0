package io.virga.kernel.random;

/**
 * Another distribution times a constant.
 *
 * @param factor positive and finite
 */
public record Scaled(Variate of, double factor) implements Variate {
    public Scaled {
        Require.positive("factor", factor);
    }

    @Override
    public double sample(UniformSource source) {
        return of.sample(source) * factor;
    }

    @Override
    public double mean() {
        return of.mean() * factor;
    }

    @Override
    public double variance() {
        return of.variance() * factor * factor;
    }
}
