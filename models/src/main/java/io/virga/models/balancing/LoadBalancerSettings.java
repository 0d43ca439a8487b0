package io.virga.models.balancing;

import io.virga.kernel.random.Variate;

/**
 * Settings of a load balancer; those that AWS has at its target groups are the same for all of them.
 *
 * @param crossZone whether a node uses the targets of all zones, or of its own only
 * @param deregistrationDelayNanos how long a deregistered target may finish what it has
 * @param idleTimeoutNanos without a byte after which a connection ends; an Application Load Balancer answers 504
 * @param latency what the balancer itself adds to each request, nanoseconds (not published)
 * @param nodeFailureDetectionNanos until the address of a dead node leaves DNS (not published)
 * @param options what not every balancer has
 */
public record LoadBalancerSettings(
        LoadBalancerType type,
        BalancingAlgorithm algorithm,
        boolean crossZone,
        HealthCheckSettings healthCheck,
        long deregistrationDelayNanos,
        long idleTimeoutNanos,
        Variate latency,
        long nodeFailureDetectionNanos,
        LoadBalancerOptions options) {
    public LoadBalancerSettings {
        if (!type.offers(algorithm)) {
            throw new IllegalArgumentException("a load balancer of type " + type + " has no algorithm " + algorithm);
        }
        if (options.slowStartNanos() > 0 && algorithm != BalancingAlgorithm.ROUND_ROBIN) {
            throw new IllegalArgumentException("slow start is for round robin, not for " + algorithm);
        }
        if (options.stickiness().isSticky() && !type.endsConnections()) {
            throw new IllegalArgumentException("a load balancer of type " + type + " sees no cookies");
        }
    }

    /** Without {@link LoadBalancerOptions}. */
    public LoadBalancerSettings(
            LoadBalancerType type,
            BalancingAlgorithm algorithm,
            boolean crossZone,
            HealthCheckSettings healthCheck,
            long deregistrationDelayNanos,
            long idleTimeoutNanos,
            Variate latency,
            long nodeFailureDetectionNanos) {
        this(
                type,
                algorithm,
                crossZone,
                healthCheck,
                deregistrationDelayNanos,
                idleTimeoutNanos,
                latency,
                nodeFailureDetectionNanos,
                LoadBalancerOptions.NONE);
    }

    /** The same settings with these options. */
    public LoadBalancerSettings with(LoadBalancerOptions chosen) {
        return new LoadBalancerSettings(
                type,
                algorithm,
                crossZone,
                healthCheck,
                deregistrationDelayNanos,
                idleTimeoutNanos,
                latency,
                nodeFailureDetectionNanos,
                chosen);
    }
}
