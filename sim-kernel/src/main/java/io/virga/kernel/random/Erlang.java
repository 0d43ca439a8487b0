package io.virga.kernel.random;

/** Sum of {@code phases} independent exponential times with the mean {@code mean} in all; draws one number a phase. */
public record Erlang(double mean, int phases) implements Variate {
    private static final double SMALL = 1e-200;

    public Erlang {
        Require.positive("mean of an Erlang distribution", mean);
        Require.that(phases >= 1 && phases <= 10_000, "phases of an Erlang distribution must be 1 to 10000", phases);
    }

    @Override
    public double sample(UniformSource source) {
        double product = 1;
        double logarithm = 0;
        for (int phase = 0; phase < phases; phase++) {
            product *= 1 - source.nextDouble();
            if (product < SMALL) {
                logarithm += Elementary.log(product);
                product = 1;
            }
        }
        return -mean / phases * (logarithm + Elementary.log(product));
    }

    @Override
    public double variance() {
        return mean * mean / phases;
    }
}
