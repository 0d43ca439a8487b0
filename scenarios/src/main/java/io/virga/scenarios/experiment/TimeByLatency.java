package io.virga.scenarios.experiment;

import io.virga.models.traffic.Request;
import java.util.Arrays;

/**
 * Where the time of answered requests went, in cells by latency whose width is a sixteenth of the value at most: so any
 * slowest share can be looked at apart, with memory that does not grow with the requests. Merging adds up cells, in
 * whatever order.
 */
final class TimeByLatency {
    private static final int CELL_BITS = 4;
    private static final int CELLS = (Long.SIZE - CELL_BITS) << CELL_BITS;

    private static final long[] UNUSED = {};

    private final int parts;
    private final long[] counts = new long[CELLS];
    private final long[] latencyNanos = new long[CELLS];
    private final long[][] partNanos = new long[CELLS][];

    /** @param parts length of the accounts of requests */
    TimeByLatency(int parts) {
        this.parts = parts;
        Arrays.fill(partNanos, UNUSED);
    }

    void record(long latency, Request request) {
        int cell = cell(latency);
        counts[cell]++;
        latencyNanos[cell] += latency;
        request.addAccountTo(parts(cell));
    }

    void merge(TimeByLatency other) {
        for (int cell = 0; cell < CELLS; cell++) {
            if (other.counts[cell] > 0) {
                counts[cell] += other.counts[cell];
                latencyNanos[cell] += other.latencyNanos[cell];
                long[] sums = parts(cell);
                long[] added = other.parts(cell);
                for (int i = 0; i < parts; i++) {
                    sums[i] += added[i];
                }
            }
        }
    }

    private long[] parts(int cell) {
        long[] sums = partNanos[cell];
        if (sums.length == 0) {
            sums = new long[parts];
            partNanos[cell] = sums;
        }
        return sums;
    }

    /** Cells of equal width between one power of two and the next. */
    private static int cell(long latency) {
        int doublings = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(latency) - CELL_BITS - 1);
        return (doublings << CELL_BITS) + (int) (latency >>> doublings);
    }

    long count() {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /**
     * Mean nanoseconds by account of the slowest requests. Those in the cell in which the share begins count in
     * proportion, each as much as the others.
     *
     * @param share of all requests, above 0, at most 1; 1 for the mean over all
     * @return zeros if there are no requests
     */
    double[] meanOfSlowest(double share) {
        double[] means = new double[parts];
        double wanted = share * count();
        double open = wanted;
        for (int cell = CELLS - 1; cell >= 0 && open > 0; cell--) {
            if (counts[cell] > 0) {
                double weight = Math.min(1, open / counts[cell]);
                long[] sums = parts(cell);
                for (int i = 0; i < parts; i++) {
                    means[i] += weight * sums[i] / wanted;
                }
                open -= weight * counts[cell];
            }
        }
        return means;
    }

    /** Whether the parts of each cell add up to the latencies of its requests, to the nanosecond. */
    boolean isWhole() {
        for (int cell = 0; cell < CELLS; cell++) {
            long left = latencyNanos[cell];
            if (counts[cell] > 0) {
                for (long part : parts(cell)) {
                    left -= part;
                }
            }
            if (left != 0) {
                return false;
            }
        }
        return true;
    }
}
