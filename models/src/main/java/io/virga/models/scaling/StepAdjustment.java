package io.virga.models.scaling;

/**
 * One step of a step scaling policy, for metrics that are so far above or below the alarm's threshold.
 *
 * <p>On the side above the threshold the lower bound belongs to the step and the upper does not; below it is the other way
 * round (EC2 Auto Scaling User Guide, "Step adjustments").
 *
 * @param lowerBound relative to the threshold; negative infinity when there is none
 * @param upperBound relative to the threshold; infinity when there is none
 * @param adjustment as the policy's adjustment type reads it
 */
public record StepAdjustment(double lowerBound, double upperBound, int adjustment) {
    public StepAdjustment {
        if (!(lowerBound < upperBound)) {
            throw new IllegalArgumentException("a step from " + lowerBound + " to " + upperBound + " holds no metric");
        }
    }

    /** @param breach the metric less the threshold */
    boolean holds(double breach) {
        return breach >= 0 ? lowerBound <= breach && breach < upperBound : lowerBound < breach && breach <= upperBound;
    }
}
