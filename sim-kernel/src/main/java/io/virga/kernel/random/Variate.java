package io.virga.kernel.random;

/** A distribution that can be sampled; durations are in nanoseconds. */
public interface Variate {
    double sample(UniformSource source);

    /** Expected value, in the unit of the samples. */
    double mean();

    /** A sample rounded to whole nanoseconds. */
    default long sampleNanos(UniformSource source) {
        return (long) (sample(source) + 0.5);
    }
}
