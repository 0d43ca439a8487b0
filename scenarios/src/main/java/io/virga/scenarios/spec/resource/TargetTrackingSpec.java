package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.MetricValue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps a metric at a target value. */
@Kind(
        value = "targetTracking",
        doc = "Keeps a metric at a target: out after 3 one-minute periods above it, in after 15 below 90% of it.")
public record TargetTrackingSpec(
        @Property(doc = "The metric, by its CloudWatch name.", example = "CPUUtilization")
        ScalingMetric metric,

        @Property(
                doc = "The value to keep, in the metric's unit: a percentage, or requests a minute for each target.",
                above = "0",
                example = "55%")
        MetricValue targetValue,

        @Property(
                doc = "Whether the policy only ever adds instances.",
                defaultValue = "false",
                source = "EC2 Auto Scaling user guide, target tracking")
        boolean disableScaleIn,

        @Property(doc = WARMUP_DOC, optional = true, absent = WARMUP_ABSENT, max = "3600s", example = "180s") @Nullable
        Duration estimatedInstanceWarmup)
        implements ScalingPolicySpec {}
