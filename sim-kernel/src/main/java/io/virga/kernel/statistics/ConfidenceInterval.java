package io.virga.kernel.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * An estimate with the interval around it.
 *
 * @param estimate the point estimate
 * @param lower lower end; minus infinity when the data bound nothing
 * @param upper upper end; infinity when the data bound nothing
 * @param level probability with which the procedure covers the truth, such as 0.95
 */
public record ConfidenceInterval(double estimate, double lower, double upper, double level) {
    public ConfidenceInterval {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level must lie between 0 and 1, not " + level);
        }
    }

    /** Student's interval for the mean of independent observations; unbounded for fewer than two. */
    public static ConfidenceInterval ofMean(Tally tally, double level) {
        return student(tally.mean(), tally.standardDeviation(), tally.count(), level);
    }

    public static ConfidenceInterval ofMean(double[] values, double level) {
        return ofMean(Tally.of(values), level);
    }

    /**
     * Interval for Σ numerators / Σ denominators of independent pairs, by the delta method (Law, Simulation Modeling and
     * Analysis, section 9.7): for means over all requests of all replications, whose numbers differ.
     */
    public static ConfidenceInterval ofRatio(double[] numerators, double[] denominators, double level) {
        requireSameLength(numerators, denominators);
        double ratio = Tally.of(numerators).sum() / Tally.of(denominators).sum();
        Tally residuals = new Tally();
        for (int i = 0; i < numerators.length; i++) {
            residuals.add(numerators[i] - ratio * denominators[i]);
        }
        double meanDenominator = Tally.of(denominators).mean();
        return student(ratio, residuals.standardDeviation() / meanDenominator, numerators.length, level);
    }

    /**
     * Sectioning: interval around an estimate from all observations pooled (a quantile of the merged histogram, a ratio),
     * with the spread taken from the same estimate within each replication (Asmussen and Glynn, Stochastic Simulation,
     * 2007, section III.5).
     */
    public static ConfidenceInterval ofSections(double pooled, double[] replications, double level) {
        double squares = 0;
        for (double value : replications) {
            squares += (value - pooled) * (value - pooled);
        }
        double deviation = replications.length < 2 ? Double.NaN : Math.sqrt(squares / (replications.length - 1));
        return student(pooled, deviation, replications.length, level);
    }

    /**
     * Order-statistic interval for the {@code p}-quantile of independent observations: no assumption on their
     * distribution. Each tail has at most half of the rest; an end is infinite where n is
     * too small.
     */
    public static ConfidenceInterval ofQuantile(double[] sorted, double p, double level) {
        OrderStatisticRanks ranks = OrderStatisticRanks.of(sorted.length, p, level);
        int middle = (int) Math.max(1, Math.ceil(p * sorted.length));
        return new ConfidenceInterval(
                sorted[middle - 1],
                ranks.lower() < 1 ? Double.NEGATIVE_INFINITY : sorted[ranks.lower() - 1],
                ranks.upper() > sorted.length ? Double.POSITIVE_INFINITY : sorted[ranks.upper() - 1],
                level);
    }

    /** Clopper and Pearson's exact interval for a probability; it covers at least as often as it says. */
    public static ConfidenceInterval ofProportion(long successes, long trials, double level) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes in " + trials + " trials");
        }
        double tail = (1 - level) / 2;
        long failures = trials - successes;
        double lower = successes == 0
                ? 0
                : BetaDistribution.of(successes, failures + 1.0).inverseCumulativeProbability(tail);
        double upper = failures == 0
                ? 1
                : BetaDistribution.of(successes + 1.0, failures).inverseSurvivalProbability(tail);
        return new ConfidenceInterval((double) successes / trials, lower, upper, level);
    }

    /**
     * Upper bound for the probability of what never happened in {@code trials}: 1 − (1−level)^(1/trials), about 3/trials
     * at 95% (the rule of three).
     */
    public static ConfidenceInterval withoutEvents(long trials, double level) {
        if (trials < 1) {
            throw new IllegalArgumentException("a bound needs at least one trial, not " + trials);
        }
        return new ConfidenceInterval(0, 0, -StrictMath.expm1(StrictMath.log1p(-level) / trials), level);
    }

    public double halfWidth() {
        return (upper - lower) / 2;
    }

    /** Half width over the size of the estimate. */
    public double relativeHalfWidth() {
        return halfWidth() / Math.abs(estimate);
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    private static ConfidenceInterval student(double estimate, double standardDeviation, long count, double level) {
        return ofEstimate(estimate, standardDeviation / Math.sqrt(count), count - 1, level);
    }

    /** Interval for a nearly normal estimate, with as many degrees of freedom as its standard error has. */
    static ConfidenceInterval ofEstimate(double estimate, double standardError, long degreesOfFreedom, double level) {
        if (degreesOfFreedom < 1) {
            return new ConfidenceInterval(estimate, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
        }
        double t = TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
        double half = t * standardError;
        return new ConfidenceInterval(estimate, estimate - half, estimate + half, level);
    }

    static void requireSameLength(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException("pairs are needed, not " + a.length + " and " + b.length + " values");
        }
    }
}
