package io.virga.models.serverless;

import io.virga.models.traffic.TokenBucket;

/** How fast environments can be created where none is idle. */
public final class ScalingRate {
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final TokenBucket creations;

    private ScalingRate(TokenBucket creations) {
        this.creations = creations;
    }

    /**
     * Since November 2023, for each function: 1,000 every ten seconds, refilled all the time; what is not used does not add
     * up (Lambda developer guide, "Lambda scaling behavior").
     */
    public static ScalingRate ofFunction() {
        return new ScalingRate(new TokenBucket(1_000, 1_000, 10 * SECOND_NANOS));
    }

    /**
     * Before that, for all functions of a region together: a burst at once and then 500 a minute (Lambda developer guide of
     * 2022, "Lambda function scaling").
     *
     * @param burst 3,000, 1,000 or 500, by region
     */
    public static ScalingRate ofRegion(int burst) {
        return new ScalingRate(new TokenBucket(burst, 500, 60 * SECOND_NANOS));
    }

    boolean admits(long now) {
        return creations.take(now);
    }
}
