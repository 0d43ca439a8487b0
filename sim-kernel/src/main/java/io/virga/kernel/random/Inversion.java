package io.virga.kernel.random;

/**
 * A variate sampled by inversion: one uniform number a sample, and a larger number never gives a smaller sample. Common
 * random numbers stay synchronised and antithetic ones are as negatively correlated as can be.
 */
public interface Inversion extends Variate {
    /** The value that a sample stays at or below with probability {@code p}, 0 < p < 1. */
    double quantile(double p);

    /** Probability that a sample is at most {@code x}. */
    double cdf(double x);

    @Override
    default double sample(UniformSource source) {
        return quantile(source.nextDouble());
    }
}
