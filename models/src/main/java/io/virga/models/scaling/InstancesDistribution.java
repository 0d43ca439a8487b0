package io.virga.models.scaling;

import io.virga.models.spot.SpotAllocationStrategy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How a group divides its capacity into On-Demand and Spot Instances, under the names of its API.
 *
 * @param onDemandBaseCapacity instances that are on demand in any case, not negative
 * @param onDemandPercentageAboveBaseCapacity of the others, from 0 to 100
 * @param spotInstancePools over how many pools of a zone the strategy {@code LOWEST_PRICE} spreads, at least 1
 * @param spotMaxPriceUsd for an hour; null for the on-demand price of each type
 * @param capacityRebalance whether an instance is replaced as soon as its interruption is likely or announced, instead of
 *     when it is gone
 */
public record InstancesDistribution(
        int onDemandBaseCapacity,
        BigDecimal onDemandPercentageAboveBaseCapacity,
        SpotAllocationStrategy spotAllocationStrategy,
        int spotInstancePools,
        @Nullable BigDecimal spotMaxPriceUsd,
        boolean capacityRebalance) {
    public InstancesDistribution {
        BigDecimal percentage = onDemandPercentageAboveBaseCapacity;
        if (percentage.signum() < 0 || percentage.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a percentage on demand is from 0 to 100: " + percentage);
        }
        if (onDemandBaseCapacity < 0 || spotInstancePools < 1) {
            throw new IllegalArgumentException("the base capacity must not be negative, " + onDemandBaseCapacity
                    + ", and Spot pools must be at least 1, " + spotInstancePools);
        }
    }

    /** How many of {@code desiredCapacity} instances are on demand: the base, and that share of the rest, rounded up. */
    public int onDemandCapacity(int desiredCapacity) {
        int base = Math.min(onDemandBaseCapacity, desiredCapacity);
        return base
                + onDemandPercentageAboveBaseCapacity
                        .multiply(BigDecimal.valueOf(desiredCapacity - base))
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact();
    }
}
