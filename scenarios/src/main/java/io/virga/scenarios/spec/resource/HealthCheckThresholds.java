package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Property;

/** How many checks in a row make up a node's mind about a target. */
public record HealthCheckThresholds(
        @Property(
                doc = "Failures in a row that take a target out of service.",
                defaultValue = "2",
                min = "2",
                max = "10",
                source = SOURCE)
        int unhealthyThreshold,

        @Property(
                doc = "Good answers in a row that bring an unhealthy target back.",
                defaultValue = "5",
                min = "2",
                max = "10",
                source = SOURCE)
        int healthyThreshold) {
    static final String SOURCE = "ALB, NLB and GWLB user guides, target group health checks";
}
