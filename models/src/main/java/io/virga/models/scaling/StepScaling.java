package io.virga.models.scaling;

import java.util.List;

/**
 * The arithmetic of a step scaling policy (EC2 Auto Scaling User Guide, "Step and simple scaling policies").
 *
 * @param steps without overlap
 * @param minAdjustmentMagnitude fewest instances that a percentage changes, 0 for no such rule
 */
public record StepScaling(AdjustmentType adjustmentType, List<StepAdjustment> steps, int minAdjustmentMagnitude) {
    public StepScaling {
        steps = List.copyOf(steps);
    }

    /**
     * The capacity that the policy asks for; {@code capacity} itself when no step holds the metric.
     *
     * @param breach the metric less the alarm's threshold
     */
    public int capacityFor(int capacity, double breach) {
        for (StepAdjustment step : steps) {
            if (step.holds(breach)) {
                return adjustmentType.adjust(capacity, step.adjustment(), minAdjustmentMagnitude);
            }
        }
        return capacity;
    }
}
