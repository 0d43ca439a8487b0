package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** A metric of an auto scaling group that a policy can follow. */
public enum ScalingMetric {
    @Kind(value = "CPUUtilization", doc = "mean use of the processors over the group's instances")
    CPU_UTILIZATION
}
