package io.virga.kernel.statistics;

import java.util.Arrays;

/**
 * Interval for the mean of a stationary but correlated series: means of consecutive batches, which are nearly
 * independent once a batch is long against the correlation.
 *
 * <p>The length of the series need not be known: when twice the least number of batches is full, neighbours are joined
 * and batches are twice as long from then on.
 */
public final class BatchMeans {
    private final double[] sums;
    private int batches;
    private long batchSize = 1;
    private long inBatch;
    private double sum;

    /** @param minBatches the least number of batches, at least 2; 20 to 30 are usual */
    public BatchMeans(int minBatches) {
        if (minBatches < 2) {
            throw new IllegalArgumentException("batch means need at least 2 batches, not " + minBatches);
        }
        sums = new double[2 * minBatches];
    }

    public void add(double value) {
        if (batches == sums.length) {
            joinNeighbours();
        }
        sum += value;
        if (++inBatch == batchSize) {
            sums[batches++] = sum;
            sum = 0;
            inBatch = 0;
        }
    }

    private void joinNeighbours() {
        batches /= 2;
        for (int i = 0; i < batches; i++) {
            sums[i] = sums[2 * i] + sums[2 * i + 1];
        }
        batchSize *= 2;
    }

    /** Observations in each batch. */
    public long batchSize() {
        return batchSize;
    }

    /** Means of the full batches in order; as few as there are when the series was short. */
    public double[] means() {
        return Arrays.stream(sums, 0, batches).map(total -> total / batchSize).toArray();
    }

    /** Student's interval over the batch means. */
    public ConfidenceInterval interval(double level) {
        return ConfidenceInterval.ofMean(means(), level);
    }

    /** Correlation of neighbouring batch means; beyond ±1.96/√batches the batches are too short. */
    public double lagOneCorrelation() {
        double[] means = means();
        double mean = Tally.of(means).mean();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < means.length; i++) {
            squares += (means[i] - mean) * (means[i] - mean);
            if (i > 0) {
                products += (means[i] - mean) * (means[i - 1] - mean);
            }
        }
        return products / squares;
    }
}
