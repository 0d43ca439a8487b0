package io.virga.kernel.random;

/** A source of independent uniform numbers. */
public interface UniformSource {
    /** Uniform on the open interval (0, 1): never 0 nor 1, so that its logarithm is finite. */
    double nextDouble();

    /** 64 uniform bits. */
    long nextLong();

    /** Uniform on 0 … bound−1. */
    default int nextInt(int bound) {
        return (int) (nextDouble() * bound);
    }
}
