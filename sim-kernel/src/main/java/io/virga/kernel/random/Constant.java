package io.virga.kernel.random;

/** Always the same value; consumes no draw. */
public record Constant(double mean) implements Variate {
    public Constant {
        Require.notNegative("constant", mean);
    }

    @Override
    public double sample(UniformSource source) {
        return mean;
    }

    @Override
    public double variance() {
        return 0;
    }
}
