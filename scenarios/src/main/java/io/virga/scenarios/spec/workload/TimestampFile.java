package io.virga.scenarios.spec.workload;

import java.util.Arrays;

/** The times of the arrivals of a record. */
public final class TimestampFile {
    private final String path;
    private final long[] nanos;

    /**
     * Holds a copy of the times.
     *
     * @param path the file as the scenario names it
     * @param nanos since the beginning of the record, not decreasing
     */
    public TimestampFile(String path, long[] nanos) {
        this.path = path;
        this.nanos = nanos.clone();
    }

    public String path() {
        return path;
    }

    /** The number of arrivals. */
    public int size() {
        return nanos.length;
    }

    /** Nanoseconds since the beginning of the record. */
    public long nanos(int index) {
        return nanos[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimestampFile file && path.equals(file.path) && Arrays.equals(nanos, file.nanos);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nanos);
    }

    /** The path: how a scenario writes it. */
    @Override
    public String toString() {
        return path;
    }
}
