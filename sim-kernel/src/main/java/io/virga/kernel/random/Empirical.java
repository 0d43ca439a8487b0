package io.virga.kernel.random;

import java.util.Arrays;

/** What was observed: a list of values, each as likely as the next, or a table of quantiles joined by straight lines. */
public final class Empirical implements Inversion {
    private final double[] probabilities;
    private final double[] values;
    private final double mean;
    private final double variance;

    private Empirical(double[] probabilities, double[] values) {
        this.probabilities = probabilities;
        this.values = values;
        double first = 0;
        double second = 0;
        for (int i = 1; i < values.length; i++) {
            double weight = probabilities[i] - probabilities[i - 1];
            double a = values[i - 1];
            double b = values[i];
            first += weight * (a + b) / 2;
            second += weight * (a * a + a * b + b * b) / 3;
        }
        this.mean = first;
        this.variance = second - first * first;
    }

    /** Each of the values with the same probability. */
    public static Empirical ofValues(double... observed) {
        Require.that(observed.length > 0, "an empirical distribution needs at least one value", observed.length);
        double[] sorted = observed.clone();
        Arrays.sort(sorted);
        double[] probabilities = new double[2 * sorted.length];
        double[] values = new double[2 * sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            Require.notNegative("value of an empirical distribution", sorted[i]);
            probabilities[2 * i] = (double) i / sorted.length;
            probabilities[2 * i + 1] = (i + 1.0) / sorted.length;
            values[2 * i] = sorted[i];
            values[2 * i + 1] = sorted[i];
        }
        return new Empirical(probabilities, values);
    }

    /**
     * Linear between the quantiles given.
     *
     * @param probabilities ascending, from 0 (the minimum) to 1 (the maximum)
     * @param values not descending, as many
     */
    public static Empirical ofQuantiles(double[] probabilities, double[] values) {
        int n = probabilities.length;
        Require.that(n >= 2 && n == values.length, "a quantile table needs two rows or more, with one value each", n);
        Require.that(probabilities[0] == 0, "the first probability must be 0", probabilities[0]);
        Require.that(probabilities[n - 1] == 1, "the last probability must be 1", probabilities[n - 1]);
        Require.notNegative("value of an empirical distribution", values[0]);
        for (int i = 1; i < n; i++) {
            Require.that(probabilities[i] > probabilities[i - 1], "probabilities must ascend", probabilities[i]);
            Require.that(values[i] >= values[i - 1], "values must not descend", values[i]);
        }
        Require.notNegative("value of an empirical distribution", values[n - 1]);
        return new Empirical(probabilities.clone(), values.clone());
    }

    @Override
    public double quantile(double p) {
        int upper = Arrays.binarySearch(probabilities, p);
        upper = upper >= 0 ? upper : -upper - 1;
        int lower = Math.max(0, upper - 1);
        double width = probabilities[upper] - probabilities[lower];
        double share = width == 0 ? 0 : (p - probabilities[lower]) / width;
        return values[lower] + share * (values[upper] - values[lower]);
    }

    @Override
    public double cdf(double x) {
        if (x < values[0]) {
            return 0;
        }
        int upper = 0;
        while (upper < values.length && values[upper] <= x) {
            upper++;
        }
        if (upper == values.length) {
            return 1;
        }
        double share = (x - values[upper - 1]) / (values[upper] - values[upper - 1]);
        return probabilities[upper - 1] + share * (probabilities[upper] - probabilities[upper - 1]);
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return variance;
    }
}
