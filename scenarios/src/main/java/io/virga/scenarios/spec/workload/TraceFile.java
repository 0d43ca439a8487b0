package io.virga.scenarios.spec.workload;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The request counts of a trace file, one an interval. */
public final class TraceFile {
    private final String path;
    private final String indexColumn;
    private final long[] counts;

    /**
     * Holds a copy of the counts.
     *
     * @param path the file as the scenario names it
     * @param indexColumn the column that numbers the intervals; empty when there is none
     * @param counts requests in each interval
     */
    public TraceFile(String path, String indexColumn, long[] counts) {
        this.path = path;
        this.indexColumn = indexColumn;
        this.counts = counts.clone();
    }

    public String path() {
        return path;
    }

    /** The column that numbers the intervals, such as {@code minute}; empty when there is none. */
    public String indexColumn() {
        return indexColumn;
    }

    /** The number of intervals. */
    public int size() {
        return counts.length;
    }

    /** Requests in the interval with the given index. */
    public long count(int index) {
        return counts[index];
    }

    /** Requests in each interval, in order. */
    public LongStream counts() {
        return Arrays.stream(counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TraceFile trace
                && path.equals(trace.path)
                && indexColumn.equals(trace.indexColumn)
                && Arrays.equals(counts, trace.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /** The path: how a scenario writes it. */
    @Override
    public String toString() {
        return path;
    }
}
