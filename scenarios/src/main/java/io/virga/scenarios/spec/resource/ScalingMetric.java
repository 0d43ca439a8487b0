package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** A metric of an auto scaling group that alarms and policies can follow. */
public enum ScalingMetric {
    @Kind(value = "CPUUtilization", doc = "mean use of the processors over the group's warm instances, a percentage")
    CPU_UTILIZATION,
    @Kind(
            value = "ALBRequestCountPerTarget",
            doc = "requests of the period for each instance in service, a count; for groups behind a balancer")
    ALB_REQUEST_COUNT_PER_TARGET
}
