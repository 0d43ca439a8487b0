package io.virga.models.spot;

import java.math.BigDecimal;

/**
 * What is asked for with a Spot Instance.
 *
 * @param maxPriceUsd for an hour; requests wait, and instances are interrupted, while the price is above it
 * @param persistent whether it asks again when its instance is gone
 * @param behavior of the instance when it is interrupted
 */
public record SpotRequestTerms(BigDecimal maxPriceUsd, boolean persistent, InterruptionBehavior behavior) {
    public SpotRequestTerms {
        if (maxPriceUsd.signum() <= 0) {
            throw new IllegalArgumentException("the maximum price must be positive: " + maxPriceUsd);
        }
        if (behavior != InterruptionBehavior.TERMINATE && !persistent) {
            throw new IllegalArgumentException("stop and hibernate need a persistent request"
                    + " (EC2 User Guide, behavior of Spot Instance interruptions)");
        }
    }

    /** A request for one instance that is terminated when it is interrupted. */
    public static SpotRequestTerms oneTime(BigDecimal maxPriceUsd) {
        return new SpotRequestTerms(maxPriceUsd, false, InterruptionBehavior.TERMINATE);
    }
}
