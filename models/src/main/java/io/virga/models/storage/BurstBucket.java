package io.virga.models.storage;

/**
 * A bucket of tokens that fills at a steady rate: exact, in whole tokens and billionths of them, so that neither time nor
 * the number of I/Os adds errors. Its level is a piecewise linear function of time, worked out when somebody asks.
 */
final class BurstBucket {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final long capacity;
    private final long earnedPerSecond;
    private final long fillSeconds;
    private long level;
    /** What the level has beyond whole tokens, in billionths. */
    private long billionths;

    private long atNanos;

    /**
     * @param capacity most tokens in it, positive
     * @param earnedPerSecond tokens that come each second, from 1 to 9e9
     * @param level tokens at first, from 0 to the capacity
     */
    BurstBucket(long capacity, long earnedPerSecond, long level, long nowNanos) {
        if (capacity < 1
                || earnedPerSecond < 1
                || earnedPerSecond > 9 * NANOS_PER_SECOND
                || level < 0
                || level > capacity) {
            throw new IllegalArgumentException("a bucket needs a positive capacity, a rate from 1 to 9e9 /s and a level"
                    + " within, not " + capacity + ", " + earnedPerSecond + " /s and " + level);
        }
        this.capacity = capacity;
        this.earnedPerSecond = earnedPerSecond;
        this.fillSeconds = capacity / earnedPerSecond + 1;
        this.level = level;
        this.atNanos = nowNanos;
    }

    long capacity() {
        return capacity;
    }

    /** Whole tokens in it; below 0 while tokens are spent in advance. */
    long level(long nowNanos) {
        advance(nowNanos);
        return level;
    }

    /** Takes the tokens, in advance if they are not there. */
    void spend(long nowNanos, long tokens) {
        advance(nowNanos);
        level -= tokens;
    }

    /** Nanoseconds until so many tokens are there, if nobody takes any meanwhile; rounded up. */
    long nanosUntil(long nowNanos, long tokens) {
        advance(nowNanos);
        if (tokens <= level) {
            return 0;
        }
        long missing = Math.subtractExact(tokens, level);
        long seconds = missing / earnedPerSecond;
        long rest = (missing % earnedPerSecond) * NANOS_PER_SECOND - billionths;
        return seconds * NANOS_PER_SECOND + Math.max(0, -Math.floorDiv(-rest, earnedPerSecond));
    }

    private void advance(long nowNanos) {
        long elapsed = nowNanos - atNanos;
        if (elapsed <= 0) {
            return;
        }
        atNanos = nowNanos;
        long seconds = elapsed / NANOS_PER_SECOND;
        if (seconds >= 2 * fillSeconds + deficitSeconds()) {
            fill();
            return;
        }
        long fraction = (elapsed % NANOS_PER_SECOND) * earnedPerSecond;
        long sum = billionths + fraction % NANOS_PER_SECOND;
        level += seconds * earnedPerSecond + fraction / NANOS_PER_SECOND + sum / NANOS_PER_SECOND;
        billionths = sum % NANOS_PER_SECOND;
        if (level >= capacity) {
            fill();
        }
    }

    private long deficitSeconds() {
        return level < 0 ? -level / earnedPerSecond + 1 : 0;
    }

    private void fill() {
        level = capacity;
        billionths = 0;
    }
}
