package io.virga.models.spot;

import io.virga.kernel.random.Variate;
import org.jspecify.annotations.Nullable;

/**
 * How the Spot pools of a region behave, beyond what the advisor and the price sample say.
 *
 * @param monthlyInterruptions share of the instances that is interrupted within a month, in each pool; null for the
 *     advisor's figure of each type
 * @param reclaimedShare of a pool's instances that one event reclaims, above 0 and at most 1: each instance alone with this
 *     probability
 * @param shortage how long a pool has no capacity for new instances after such an event, nanoseconds
 * @param rebalanceLead from the rebalance recommendation to the interruption notice, nanoseconds
 * @param firstHourFree whether an instance that EC2 interrupts in its first hour is not charged
 */
public record SpotMarketSettings(
        @Nullable Double monthlyInterruptions,
        double reclaimedShare,
        Variate shortage,
        Variate rebalanceLead,
        boolean firstHourFree) {
    public SpotMarketSettings {
        if (!(reclaimedShare > 0 && reclaimedShare <= 1)) {
            throw new IllegalArgumentException(
                    "the share of a pool that one event reclaims is above 0 and at most 1: " + reclaimedShare);
        }
    }
}
