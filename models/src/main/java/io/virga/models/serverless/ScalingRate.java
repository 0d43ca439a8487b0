package io.virga.models.serverless;

import io.virga.kernel.TokenBucket;
import java.util.function.LongSupplier;

/** How fast environments can be created where none is idle. */
public final class ScalingRate {
    private final TokenBucket creations;

    private ScalingRate(TokenBucket creations) {
        this.creations = creations;
    }

    /**
     * Since November 2023, for each function: 1,000 every ten seconds, refilled all the time; what is not used does not add
     * up (Lambda developer guide, "Lambda scaling behavior").
     */
    public static ScalingRate ofFunction(LongSupplier clock) {
        return new ScalingRate(new TokenBucket(clock, 1_000, 1_000.0 / 10));
    }

    /**
     * Before that, for all functions of a region together: a burst at once and then 500 a minute (Lambda developer guide of
     * 2022, "Lambda function scaling").
     *
     * @param burst 3,000, 1,000 or 500, by region
     */
    public static ScalingRate ofRegion(LongSupplier clock, int burst) {
        return new ScalingRate(new TokenBucket(clock, burst, 500.0 / 60));
    }

    boolean admits() {
        return creations.tryTake(1);
    }
}
