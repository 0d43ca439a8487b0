package io.virga.kernel.random;

/**
 * Pareto distribution cut off at {@code max}: density proportional to x^(−shape−1) on [{@code min}, {@code max}]. The
 * cut makes all moments finite, as everything real is.
 */
public record TruncatedPareto(double min, double shape, double max) implements Inversion {
    public TruncatedPareto {
        Require.positive("minimum of a Pareto distribution", min);
        Require.positive("shape of a Pareto distribution", shape);
        Require.that(max > min && max < Double.POSITIVE_INFINITY, "maximum must be finite and above " + min, max);
    }

    @Override
    public double quantile(double p) {
        return Math.min(max, min * Elementary.pow(1 - p * mass(), -1 / shape));
    }

    @Override
    public double cdf(double x) {
        return x <= min ? 0 : x >= max ? 1 : (1 - StrictMath.pow(min / x, shape)) / mass();
    }

    @Override
    public double mean() {
        return moment(1);
    }

    @Override
    public double variance() {
        return moment(2) - mean() * mean();
    }

    /** Share of the uncut distribution that lies below the maximum. */
    private double mass() {
        return 1 - Elementary.pow(min / max, shape);
    }

    private double moment(int order) {
        double excess = order - shape;
        // The integral of x^(excess−1) from min to max, written so that it is smooth where excess passes 0.
        double logRange = StrictMath.log(max / min);
        double integral = excess == 0 ? logRange : StrictMath.expm1(excess * logRange) / excess;
        return shape * StrictMath.pow(min, order) * integral / mass();
    }
}
