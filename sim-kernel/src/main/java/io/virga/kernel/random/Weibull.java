package io.virga.kernel.random;

import org.apache.commons.numbers.gamma.Gamma;

/**
 * Weibull distribution; a shape below 1 has a falling, above 1 a rising hazard rate. The shape is at least 0.1, where the
 * gamma function behind the mean is computed in plain arithmetic, the same on every platform.
 */
public record Weibull(double scale, double shape) implements Inversion {
    public Weibull {
        Require.positive("scale of a Weibull distribution", scale);
        Require.that(
                shape >= 0.1 && shape <= 1000, "shape of a Weibull distribution must lie between 0.1 and 1000", shape);
    }

    public static Weibull ofMean(double mean, double shape) {
        Require.positive("mean of a Weibull distribution", mean);
        return new Weibull(mean / new Weibull(1, shape).mean(), shape);
    }

    @Override
    public double quantile(double p) {
        return scale * Elementary.pow(-Elementary.log(1 - p), 1 / shape);
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : -StrictMath.expm1(-StrictMath.pow(x / scale, shape));
    }

    @Override
    public double mean() {
        return scale * Gamma.value(1 + 1 / shape);
    }

    @Override
    public double variance() {
        return scale * scale * Gamma.value(1 + 2 / shape) - mean() * mean();
    }
}
