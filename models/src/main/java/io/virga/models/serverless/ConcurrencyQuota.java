package io.virga.models.serverless;

import io.virga.kernel.TokenBucket;
import java.util.function.LongSupplier;

/**
 * How many events may run at a time: the part of an account's concurrency that one function has reserved, or what the
 * others of the region share. Ten times as many may begin in a second (Lambda developer guide, quotas: requests per second).
 */
public final class ConcurrencyQuota {
    private static final long REQUESTS_PER_SECOND = 10;

    private final int limit;
    private final TokenBucket requests;
    private int inUse;

    /**
     * @param clock of the simulation
     * @param limit events at a time, not negative; with 0 nothing ever runs
     */
    public ConcurrencyQuota(LongSupplier clock, int limit) {
        this.limit = limit;
        long perSecond = REQUESTS_PER_SECOND * Math.max(1, limit);
        this.requests = new TokenBucket(clock, perSecond, perSecond);
    }

    public int limit() {
        return limit;
    }

    /** Whether an event may begin as far as the rate of requests goes; it counts as one if so. */
    boolean admits() {
        return limit > 0 && requests.tryTake(1);
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
