package io.virga.models.traffic;

import java.util.Arrays;

/**
 * A percentile of the last latencies that a caller saw. It is looked at anew after every so many of them, so that it costs
 * little; before the first look nothing is known.
 */
final class LatencyPercentile {
    /** How many latencies are looked at (assumption). */
    static final int WINDOW = 1_000;

    /** How many come between two looks (assumption). */
    static final int STEP = 100;

    /** What there is before the first look. */
    static final long UNKNOWN = -1;

    private final double fraction;
    private final long[] latencies = new long[WINDOW];
    private long seen;
    private long valueNanos = UNKNOWN;

    /** @param fraction of the latencies that are at most the percentile, above 0 and below 1 */
    LatencyPercentile(double fraction) {
        if (!(fraction > 0 && fraction < 1)) {
            throw new IllegalArgumentException("a percentile lies between 0 and 1, not at " + fraction);
        }
        this.fraction = fraction;
    }

    void observe(long latencyNanos) {
        latencies[(int) (seen++ % WINDOW)] = latencyNanos;
        if (seen % STEP == 0) {
            long[] sorted = Arrays.copyOf(latencies, (int) Math.min(seen, WINDOW));
            Arrays.sort(sorted);
            valueNanos = sorted[(int) Math.ceil(fraction * sorted.length) - 1];
        }
    }

    /** Nanoseconds, or {@link #UNKNOWN}. */
    long valueNanos() {
        return valueNanos;
    }
}
