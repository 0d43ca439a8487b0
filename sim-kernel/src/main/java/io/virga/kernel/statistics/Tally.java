package io.virga.kernel.statistics;

/**
 * Mean, variance and extremes of observations, in one pass.
 *
 * <p>Source: Welford, "Note on a method for calculating corrected sums of squares and products", Technometrics 4 (1962);
 * {@link #merge} after Chan, Golub and LeVeque (1979).
 */
public final class Tally {
    private long count;
    private double mean;
    private double squares;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** A tally of the values given. */
    public static Tally of(double... values) {
        Tally tally = new Tally();
        for (double value : values) {
            tally.add(value);
        }
        return tally;
    }

    public void add(double value) {
        count++;
        double deviation = value - mean;
        mean += deviation / count;
        squares += deviation * (value - mean);
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    /** Adds all observations of {@code other}. */
    public void merge(Tally other) {
        if (other.count == 0) {
            return;
        }
        long total = count + other.count;
        double deviation = other.mean - mean;
        mean += deviation * other.count / total;
        squares += other.squares + deviation * deviation * ((double) count * other.count / total);
        count = total;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    public long count() {
        return count;
    }

    /** NaN when nothing was observed. */
    public double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    public double sum() {
        return mean * count;
    }

    /** Unbiased sample variance; NaN for fewer than two observations. */
    public double variance() {
        return count < 2 ? Double.NaN : squares / (count - 1);
    }

    public double standardDeviation() {
        return Math.sqrt(variance());
    }

    /** Infinite when nothing was observed. */
    public double min() {
        return min;
    }

    /** Minus infinity when nothing was observed. */
    public double max() {
        return max;
    }
}
