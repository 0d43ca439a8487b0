package io.virga.models.scaling;

/**
 * Settings of a simple scaling policy.
 *
 * @param minAdjustmentMagnitude fewest instances that a percentage changes, 0 for no such rule
 * @param cooldownNanos from the end of its activity until the next simple one may begin
 */
public record SimpleScaling(
        AdjustmentType adjustmentType, int adjustment, int minAdjustmentMagnitude, long cooldownNanos) {
    /** The capacity that the policy asks for. */
    public int capacityFor(int capacity) {
        return adjustmentType.adjust(capacity, adjustment, minAdjustmentMagnitude);
    }
}
