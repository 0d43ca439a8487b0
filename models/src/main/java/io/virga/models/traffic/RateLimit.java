package io.virga.models.traffic;

/** A token bucket that holds one second's worth of calls, at least one. */
public final class RateLimit {
    private final double perNano;
    private final double capacity;
    private double tokens;
    private long lastNanos;

    /** @param perNano calls per nanosecond, positive */
    public RateLimit(double perNano) {
        if (!(perNano > 0) || perNano == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a rate limit must be positive and finite, not " + perNano + " per ns");
        }
        this.perNano = perNano;
        this.capacity = Math.max(1, perNano * 1e9);
        this.tokens = capacity;
    }

    boolean admits(long now) {
        tokens = Math.min(capacity, tokens + (now - lastNanos) * perNano);
        lastNanos = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
