package io.virga.models.balancing;

/**
 * What a balancer does when too few targets are healthy. Both are asked for the targets that a node may use: those of its zone,
 * or with cross-zone load balancing all. Source: ALB and NLB user guides, "Target group health".
 *
 * @param dnsFailover below it the address of a node leaves DNS
 * @param unhealthyStateRouting below it a node sends requests to unhealthy targets as well
 */
public record TargetGroupHealth(HealthThreshold dnsFailover, HealthThreshold unhealthyStateRouting) {
    /** One healthy target is enough for both. */
    public static final TargetGroupHealth DEFAULT =
            new TargetGroupHealth(HealthThreshold.ONE_TARGET, HealthThreshold.ONE_TARGET);
}
