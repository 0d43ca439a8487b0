package io.virga.kernel.random;

/**
 * Mixture of two exponential distributions with balanced means (each contributes half of the mean), for variation above
 * that of the exponential: {@code cv} is at least 1.
 *
 * <p>One uniform number chooses the branch and, rescaled, the value within it.
 */
public record HyperExponential(double mean, double cv) implements Variate {
    public HyperExponential {
        Require.positive("mean of a hyperexponential distribution", mean);
        Require.that(cv >= 1 && cv < 1e6, "coefficient of variation must lie between 1 and 1e6", cv);
    }

    @Override
    public double sample(UniformSource source) {
        double p = shortShare();
        double u = source.nextDouble();
        return u <= p
                ? -mean / (2 * p) * Elementary.log(u / p)
                : -mean / (2 * (1 - p)) * Elementary.log((u - p) / (1 - p));
    }

    /** Probability of the distribution function at {@code x}. */
    public double cdf(double x) {
        double p = shortShare();
        return x <= 0
                ? 0
                : 1 - p * StrictMath.exp(-2 * p * x / mean) - (1 - p) * StrictMath.exp(-2 * (1 - p) * x / mean);
    }

    @Override
    public double variance() {
        return mean * mean * cv * cv;
    }

    /** Probability of the branch with the shorter mean. */
    private double shortShare() {
        double square = cv * cv;
        return 0.5 * (1 + Math.sqrt((square - 1) / (square + 1)));
    }
}
