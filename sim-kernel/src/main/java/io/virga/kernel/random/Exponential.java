package io.virga.kernel.random;

/** Exponential distribution, by inversion. */
public record Exponential(double mean) implements Variate {
    @Override
    public double sample(UniformSource source) {
        return -mean * StrictMath.log(source.nextDouble());
    }
}
