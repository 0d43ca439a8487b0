package io.virga.models.spot;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * From which pool a fleet takes its next Spot Instance (EC2 User Guide, "Allocation strategies for EC2 Fleet").
 *
 * <p>AWS knows how much spare capacity a pool has and does not tell; here a pool counts as the deeper the more seldom its
 * instances are interrupted (assumption).
 */
public enum SpotAllocationStrategy {
    /** The cheapest pools, evenly over as many as the fleet is told to use. */
    LOWEST_PRICE {
        @Override
        @Nullable
        SpotPool prefer(List<SpotPool> available, ToIntFunction<SpotPool> instances, int poolsToUse) {
            return available.stream()
                    .sorted(Comparator.comparing(SpotPool::usd))
                    .limit(poolsToUse)
                    .min(Comparator.comparingInt(instances))
                    .orElse(null);
        }
    },

    /** Evenly over all pools that cost less than on demand. */
    DIVERSIFIED {
        @Override
        @Nullable
        SpotPool prefer(List<SpotPool> available, ToIntFunction<SpotPool> instances, int poolsToUse) {
            return available.stream()
                    .filter(pool -> pool.usd().compareTo(pool.onDemandUsd()) < 0)
                    .min(Comparator.comparingInt(instances))
                    .orElse(null);
        }
    },

    /** The deepest pool. */
    CAPACITY_OPTIMIZED {
        @Override
        @Nullable
        SpotPool prefer(List<SpotPool> available, ToIntFunction<SpotPool> instances, int poolsToUse) {
            return available.stream().min(BY_DEPTH).orElse(null);
        }
    },

    /** The cheapest of the deepest pools; these are the better half here (assumption: AWS does not say). */
    PRICE_CAPACITY_OPTIMIZED {
        @Override
        @Nullable
        SpotPool prefer(List<SpotPool> available, ToIntFunction<SpotPool> instances, int poolsToUse) {
            return available.stream()
                    .sorted(BY_DEPTH)
                    .limit((available.size() + 1) / 2)
                    .min(Comparator.comparing(SpotPool::usd))
                    .orElse(null);
        }
    };

    private static final Comparator<SpotPool> BY_DEPTH =
            Comparator.comparingDouble(pool -> pool.hazard().perHour());

    /**
     * The pool for the next instance; of equal ones the first.
     *
     * @param available pools that can launch now; null is the answer when none suits
     * @param instances how many of the fleet a pool holds already
     * @param poolsToUse over how many pools {@link #LOWEST_PRICE} spreads (InstancePoolsToUseCount), at least 1
     */
    public @Nullable SpotPool choose(List<SpotPool> available, ToIntFunction<SpotPool> instances, int poolsToUse) {
        if (poolsToUse < 1) {
            throw new IllegalArgumentException("a fleet uses at least 1 pool, not " + poolsToUse);
        }
        return prefer(available, instances, poolsToUse);
    }

    abstract @Nullable SpotPool prefer(List<SpotPool> available, ToIntFunction<SpotPool> instances, int poolsToUse);
}
