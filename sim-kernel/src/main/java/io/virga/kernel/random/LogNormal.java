package io.virga.kernel.random;

/**
 * Lognormal distribution: its logarithm is normal with mean {@code mu} and standard deviation {@code sigma}.
 *
 * <p>The factories solve for mu and sigma exactly; what no lognormal distribution can have is an
 * {@link IllegalArgumentException} that says so.
 */
public record LogNormal(double mu, double sigma) implements Inversion {
    public LogNormal {
        Require.that(Math.abs(mu) < 700, "mu of a lognormal distribution must lie between -700 and 700", mu);
        Require.notNegative("sigma of a lognormal distribution", sigma);
    }

    /** @param cv coefficient of variation: standard deviation over mean */
    public static LogNormal ofMeanAndCv(double mean, double cv) {
        Require.positive("mean of a lognormal distribution", mean);
        Require.notNegative("coefficient of variation", cv);
        double variance = StrictMath.log1p(cv * cv);
        return new LogNormal(StrictMath.log(mean) - variance / 2, Math.sqrt(variance));
    }

    public static LogNormal ofMedianAndSigma(double median, double sigma) {
        Require.positive("median of a lognormal distribution", median);
        return new LogNormal(StrictMath.log(median), sigma);
    }

    /** The distribution whose {@code p}-quantile is {@code quantile}; above the median for p > ½, else below it. */
    public static LogNormal ofMedianAndQuantile(double median, double p, double quantile) {
        Require.positive("median of a lognormal distribution", median);
        Require.positive("quantile of a lognormal distribution", quantile);
        Require.probability("probability of the quantile", p);
        double sigma = StrictMath.log(quantile / median) / Normal.quantile(p);
        if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "no lognormal distribution has the median " + median + " and the " + p + "-quantile " + quantile);
        }
        return new LogNormal(StrictMath.log(median), sigma);
    }

    /**
     * The distribution of that mean whose {@code p}-quantile is {@code quantile}. Where two exist (a quantile above the
     * mean is reached by a narrow and by a very wide one) it is the narrower.
     */
    public static LogNormal ofMeanAndQuantile(double mean, double p, double quantile) {
        Require.positive("mean of a lognormal distribution", mean);
        Require.positive("quantile of a lognormal distribution", quantile);
        Require.probability("probability of the quantile", p);
        double z = Normal.quantile(p);
        double logRatio = StrictMath.log(quantile / mean);
        // ln(quantile / mean) = z·sigma − sigma²/2; the product of its two roots is 2·logRatio.
        double discriminant = z * z - 2 * logRatio;
        double wide = z + Math.sqrt(discriminant);
        double narrow = 2 * logRatio / wide;
        double sigma = narrow >= 0 ? narrow : wide;
        if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY) || (logRatio > 0 && z <= 0)) {
            throw new IllegalArgumentException("no lognormal distribution has the mean " + mean + " and the " + p
                    + "-quantile " + quantile
                    + (z > 0
                            ? ": the quantile is at most " + mean * StrictMath.exp(z * z / 2)
                            : ": the quantile is below the mean"));
        }
        return new LogNormal(StrictMath.log(mean) - sigma * sigma / 2, sigma);
    }

    @Override
    public double quantile(double p) {
        return Elementary.exp(mu + sigma * Normal.quantile(p));
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : Normal.cdf((StrictMath.log(x) - mu) / sigma);
    }

    @Override
    public double mean() {
        return StrictMath.exp(mu + sigma * sigma / 2);
    }

    @Override
    public double variance() {
        double mean = mean();
        return StrictMath.expm1(sigma * sigma) * mean * mean;
    }
}
