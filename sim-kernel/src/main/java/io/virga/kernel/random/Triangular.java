package io.virga.kernel.random;

/** Triangular distribution on [{@code min}, {@code max}] with its peak at {@code mode}. */
public record Triangular(double min, double mode, double max) implements Inversion {
    public Triangular {
        Require.notNegative("minimum of a triangular distribution", min);
        Require.that(max > min && max < Double.POSITIVE_INFINITY, "maximum must be finite and above " + min, max);
        Require.that(mode >= min && mode <= max, "mode must lie between " + min + " and " + max, mode);
    }

    @Override
    public double quantile(double p) {
        double width = max - min;
        return p * width < mode - min
                ? min + Math.sqrt(p * width * (mode - min))
                : max - Math.sqrt((1 - p) * width * (max - mode));
    }

    @Override
    public double cdf(double x) {
        if (x <= min || x >= max) {
            return x <= min ? 0 : 1;
        }
        double width = max - min;
        return x < mode
                ? (x - min) * (x - min) / (width * (mode - min))
                : 1 - (max - x) * (max - x) / (width * (max - mode));
    }

    @Override
    public double mean() {
        return (min + mode + max) / 3;
    }

    @Override
    public double variance() {
        return (min * min + mode * mode + max * max - min * mode - min * max - mode * max) / 18;
    }
}
