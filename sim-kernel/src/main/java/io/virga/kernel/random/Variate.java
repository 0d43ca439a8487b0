package io.virga.kernel.random;

/** A distribution whose moments are known as well. */
public interface Variate extends Sampler {
    /** Expected value, in the unit of the samples. */
    double mean();

    /** Variance, in the squared unit of the samples. */
    double variance();

    /** Variance divided by the squared mean. */
    default double squaredCoefficientOfVariation() {
        return variance() / (mean() * mean());
    }
}
