package io.virga.kernel.random;

/**
 * Something that can be sampled; durations are in nanoseconds. Values are immutable, so that one instance serves any number of
 * entities; equal uniform numbers give equal samples on every platform.
 */
public interface Sampler {
    double sample(UniformSource source);

    /** A sample rounded to whole nanoseconds. */
    default long sampleNanos(UniformSource source) {
        return (long) (sample(source) + 0.5);
    }
}
