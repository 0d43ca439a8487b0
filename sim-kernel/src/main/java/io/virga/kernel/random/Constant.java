package io.virga.kernel.random;

/** Always the same value; consumes no draw. */
public record Constant(double mean) implements Variate {
    @Override
    public double sample(UniformSource source) {
        return mean;
    }
}
