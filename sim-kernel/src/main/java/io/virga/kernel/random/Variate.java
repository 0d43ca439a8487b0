package io.virga.kernel.random;

/**
 * A distribution that can be sampled; durations are in nanoseconds. Values are immutable, so that one instance serves any
 * number of entities; equal uniform numbers give equal samples on every platform.
 */
public interface Variate {
    double sample(UniformSource source);

    /** Expected value, in the unit of the samples. */
    double mean();

    /** Variance, in the squared unit of the samples. */
    double variance();

    /** Variance divided by the squared mean. */
    default double squaredCoefficientOfVariation() {
        return variance() / (mean() * mean());
    }

    /** A sample rounded to whole nanoseconds. */
    default long sampleNanos(UniformSource source) {
        return (long) (sample(source) + 0.5);
    }
}
