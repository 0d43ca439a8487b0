package io.virga.kernel.statistics;

import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/**
 * Latencies in cells whose width is at most 0.1% of the value, with a censored mass: observations of which only is known
 * that they took longer than anything (they failed). So latency cannot improve because the slow ones died.
 *
 * <p>Merging adds up cells and loses nothing: quantiles of a merged histogram are those of all observations together.
 */
public final class LatencyHistogram {
    private static final int SIGNIFICANT_DIGITS = 3;

    private final Histogram cells = new Histogram(SIGNIFICANT_DIGITS);
    private long censored;
    private double sumNanos;
    private long maxNanos;

    /** @throws IllegalArgumentException if the latency is negative */
    public void record(long latencyNanos) {
        if (latencyNanos < 0) {
            throw new IllegalArgumentException("a latency must not be negative, not " + latencyNanos + " ns");
        }
        cells.recordValue(latencyNanos);
        sumNanos += latencyNanos;
        maxNanos = Math.max(maxNanos, latencyNanos);
    }

    /** Counts an observation beyond all others. */
    public void recordCensored() {
        censored++;
    }

    /** Adds all observations of {@code other}. */
    public void merge(LatencyHistogram other) {
        cells.add(other.cells);
        censored += other.censored;
        sumNanos += other.sumNanos;
        maxNanos = Math.max(maxNanos, other.maxNanos);
    }

    /** All observations, censored ones included. */
    public long count() {
        return cells.getTotalCount() + censored;
    }

    public long censored() {
        return censored;
    }

    /** Exact mean of what is not censored; NaN when there is none. */
    public double meanNanos() {
        return cells.getTotalCount() == 0 ? Double.NaN : sumNanos / cells.getTotalCount();
    }

    /** Greatest latency that is not censored, exact; 0 when there is none. */
    public long maxNanos() {
        return maxNanos;
    }

    /**
     * The latency that a share {@code p} of all observations does not pass, within 0.1%; empty when nothing was observed
     * and when the quantile falls into the censored mass.
     */
    public OptionalLong quantileNanos(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("the probability of a quantile must lie between 0 and 1, not " + p);
        }
        long known = cells.getTotalCount();
        long rank = Math.max(1, (long) Math.ceil(p * count()));
        if (known == 0 || rank > known) {
            return OptionalLong.empty();
        }
        // Half a rank less keeps the percentage clear of the rounding up that the library does.
        long value = cells.getValueAtPercentile(100.0 * (rank - 0.5) / known);
        return OptionalLong.of(Math.min(value, maxNanos));
    }

    /** Share of all observations at or below the bound, which counts as the end of its cell; 0 when there are none. */
    public double shareAtOrBelow(long boundNanos) {
        long count = count();
        return count == 0 || boundNanos < 0 ? 0 : (double) cells.getCountBetweenValues(0, boundNanos) / count;
    }
}
