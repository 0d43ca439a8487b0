package io.virga.models.scaling;

/**
 * The arithmetic of a target tracking policy.
 *
 * <p>Capacity follows the metric in proportion and is rounded so that there is rather too much of it: one and a half
 * instances too few are two more, one and a half too many are one less (EC2 Auto Scaling User Guide, "Target tracking
 * scaling policies"). The alarms are those that AWS creates for such a policy: 3 of 3 one-minute data points above the
 * target, 15 of 15 below {@value #SCALE_IN_SHARE} of it. The formula is not published (assumption), nor is that share: the
 * guide says "usually more than 10% lower"; alarms of services in ECS show 0.9, many of EC2 groups 0.7 (assumption).
 *
 * @param targetValue of the metric, in its unit, positive
 * @param disableScaleIn whether the policy only adds instances
 */
public record TargetTracking(double targetValue, boolean disableScaleIn) {
    /** Data points of a minute that breach before the policy adds instances. */
    public static final int SCALE_OUT_DATAPOINTS = 3;

    /** Data points of a minute that breach before the policy removes instances. */
    public static final int SCALE_IN_DATAPOINTS = 15;

    /** Share of the target below which there are too many instances. */
    public static final double SCALE_IN_SHARE = 0.9;

    /** A quotient that is whole but for rounding errors is whole. */
    private static final double ROUNDING_ERROR = 1e-9;

    public TargetTracking {
        if (!(targetValue > 0)) {
            throw new IllegalArgumentException("a target must be positive, not " + targetValue);
        }
    }

    /** The fewest instances that would keep the metric at the target or below, had {@code capacity} of them this value. */
    public int capacityFor(int capacity, double metricValue) {
        return (int) Math.ceil(capacity * metricValue / targetValue - ROUNDING_ERROR);
    }

    /** The value below which instances are removed. */
    public double scaleInThreshold() {
        return SCALE_IN_SHARE * targetValue;
    }
}
