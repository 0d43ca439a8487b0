package io.virga.models.traffic;

/**
 * A token bucket in whole numbers, exact to the nanosecond: it begins full, refills all the time, and never holds more
 * than its capacity. What is asked of an empty bucket is refused and takes nothing.
 */
public final class TokenBucket {
    private final long capacity;
    private final long tokens;
    private final long periodNanos;
    private final long fullAfterNanos;

    /** In parts, of which a token has {@link #periodNanos}. */
    private long level;

    private long lastNanos;

    /**
     * @param capacity tokens that it holds at most, at least 1
     * @param tokens that it gains in each period, at least 1
     * @param periodNanos positive; capacity × period must fit a long
     */
    public TokenBucket(long capacity, long tokens, long periodNanos) {
        if (capacity < 1 || tokens < 1 || periodNanos < 1) {
            throw new IllegalArgumentException(
                    "a token bucket needs a capacity, tokens and a period of at least 1, not " + capacity + ", "
                            + tokens + " and " + periodNanos + " ns");
        }
        this.capacity = Math.multiplyExact(capacity, periodNanos);
        this.tokens = tokens;
        this.periodNanos = periodNanos;
        this.fullAfterNanos = this.capacity / tokens + 1;
        this.level = this.capacity;
    }

    /** Takes a token, if there is a whole one. */
    public boolean take(long now) {
        long elapsed = Math.min(now - lastNanos, fullAfterNanos);
        level = Math.min(capacity, level + elapsed * tokens);
        lastNanos = now;
        if (level < periodNanos) {
            return false;
        }
        level -= periodNanos;
        return true;
    }
}
