package io.virga.models.scaling;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Settings of a predictive scaling policy.
 *
 * @param metric whose sum over the group is the load that is forecast
 * @param targetValue of the metric for each instance, positive
 * @param forecastOnly whether the forecast is made but not followed
 * @param bufferNanos before an hour, when its capacity is launched; less than an hour
 * @param history load by number of the hour on the scenario's clock, before the simulation; the metric's sum over the group
 */
public record PredictiveScaling(
        GroupMetric metric,
        double targetValue,
        boolean forecastOnly,
        long bufferNanos,
        SortedMap<Long, Double> history) {
    static final long HOUR_NANOS = 3_600_000_000_000L;

    public PredictiveScaling {
        if (!(targetValue > 0) || bufferNanos < 0 || bufferNanos >= HOUR_NANOS) {
            throw new IllegalArgumentException("a target must be positive, not " + targetValue
                    + ", and a buffer below an hour, not " + bufferNanos);
        }
        history = new TreeMap<>(history);
    }

    /** The fewest instances that keep the metric at the target under that load. */
    int capacityFor(double load) {
        return new TargetTracking(targetValue, false).capacityFor(1, load);
    }
}
