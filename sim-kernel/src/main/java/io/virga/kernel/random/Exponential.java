package io.virga.kernel.random;

/** Exponential distribution of that mean. */
public record Exponential(double mean) implements Inversion {
    public Exponential {
        Require.positive("mean of an exponential distribution", mean);
    }

    @Override
    public double quantile(double p) {
        return -mean * Elementary.log(1 - p);
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : 1 - Elementary.exp(-x / mean);
    }

    @Override
    public double variance() {
        return mean * mean;
    }
}
