package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** Which checks have an instance of an auto scaling group replaced. */
public enum HealthCheckType {
    @Kind(value = "EC2", doc = "an instance that is not running")
    EC2,
    @Kind(value = "ELB", doc = "also an instance that its load balancer finds unhealthy")
    ELB
}
