package io.virga.models.serverless;

import io.virga.models.traffic.TokenBucket;

/**
 * How many events may run at a time: the part of an account's concurrency that one function has reserved, or what the
 * others of the region share. Ten times as many may begin in a second (Lambda developer guide, quotas: requests per second).
 */
public final class ConcurrencyQuota {
    private static final long REQUESTS_PER_SECOND = 10;
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final int limit;
    private final TokenBucket requests;
    private int inUse;

    /** @param limit events at a time, not negative; with 0 nothing ever runs */
    public ConcurrencyQuota(int limit) {
        this.limit = limit;
        long perSecond = REQUESTS_PER_SECOND * Math.max(1, limit);
        this.requests = new TokenBucket(perSecond, perSecond, SECOND_NANOS);
    }

    public int limit() {
        return limit;
    }

    /** Whether an event may begin as far as the rate of requests goes; it counts as one if so. */
    boolean admits(long now) {
        return limit > 0 && requests.take(now);
    }

    /** Takes one of it, if any is left. */
    boolean take() {
        if (inUse >= limit) {
            return false;
        }
        inUse++;
        return true;
    }

    void giveBack() {
        inUse--;
    }

    /** Sets a part of it aside for provisioned concurrency, used or not; a negative one gives that back. */
    void setAside(int concurrency) {
        inUse += concurrency;
    }
}
