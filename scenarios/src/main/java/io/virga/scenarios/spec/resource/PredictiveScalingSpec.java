package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.MetricValue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Launches ahead of the load that is expected. */
@Kind(
        value = "predictiveScaling",
        doc = "Forecasts the load of each hour from its daily and weekly pattern and launches what it needs ahead."
                + " It needs a day of data, looks back two weeks, is made anew every six hours, and removes no"
                + " instances: other policies do, but not below the forecast.")
public record PredictiveScalingSpec(
        @Property(doc = "The metric whose sum over the group is the load.", example = "ALBRequestCountPerTarget")
        ScalingMetric metric,

        @Property(
                doc = "The value to plan for, in the metric's unit: a percentage, or requests a minute for each"
                        + " target.",
                above = "0",
                example = "600")
        MetricValue targetValue,

        @Property(
                doc = "What is done with the forecast.",
                defaultValue = "forecastOnly",
                source = "EC2 Auto Scaling API reference, PredictiveScalingConfiguration")
        PredictiveMode mode,

        @Property(
                doc = "How long before an hour its instances are launched.",
                defaultValue = "300s",
                max = "3599s",
                source = "EC2 Auto Scaling API reference, PredictiveScalingConfiguration")
        Duration schedulingBufferTime,

        @Property(
                doc = "Requests before the simulated time, for ALBRequestCountPerTarget.",
                optional = true,
                absent = "the policy learns from what the group sees in the run, a day of it at first",
                example = "{ file: data/requests.csv }")
        @Nullable
        LoadHistorySpec history)
        implements ScalingPolicySpec {}
