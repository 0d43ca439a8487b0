package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.MetricValue;
import org.jspecify.annotations.Nullable;

/** One step of a step scaling policy. */
@Doc("One step: what is done while the metric is so far from the alarm's threshold.")
public record StepAdjustmentSpec(
        @Property(
                doc = "Least value of the metric, less the alarm's threshold.",
                optional = true,
                absent = "no bound",
                example = "0%")
        @Nullable
        MetricValue metricIntervalLowerBound,

        @Property(
                doc = "Greatest value of the metric, less the alarm's threshold.",
                optional = true,
                absent = "no bound",
                example = "20%")
        @Nullable
        MetricValue metricIntervalUpperBound,

        @Property(
                doc = "The adjustment: instances, or percent for percentChangeInCapacity.",
                min = "-100000",
                max = "100000",
                example = "2")
        int scalingAdjustment) {
    double lowerBound() {
        return metricIntervalLowerBound == null ? Double.NEGATIVE_INFINITY : metricIntervalLowerBound.value();
    }

    double upperBound() {
        return metricIntervalUpperBound == null ? Double.POSITIVE_INFINITY : metricIntervalUpperBound.value();
    }
}
