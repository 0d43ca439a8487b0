package io.virga.kernel.random;

/** Uniform distribution between {@code min} and {@code max}. */
public record Uniform(double min, double max) implements Inversion {
    public Uniform {
        Require.notNegative("minimum of a uniform distribution", min);
        Require.that(max >= min && max < Double.POSITIVE_INFINITY, "maximum must be finite and at least " + min, max);
    }

    @Override
    public double quantile(double p) {
        return min + p * (max - min);
    }

    @Override
    public double cdf(double x) {
        return x < min ? 0 : x >= max ? 1 : (x - min) / (max - min);
    }

    @Override
    public double mean() {
        return 0.5 * (min + max);
    }

    @Override
    public double variance() {
        return (max - min) * (max - min) / 12;
    }
}
