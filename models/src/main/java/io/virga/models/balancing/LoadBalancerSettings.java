package io.virga.models.balancing;

import io.virga.kernel.random.Variate;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a load balancer; those that AWS has at its target groups are the same for all of them.
 *
 * @param crossZone whether a node uses the targets of all zones, or of its own only
 * @param deregistrationDelayNanos how long a deregistered target may finish what it has
 * @param idleTimeoutNanos without a byte after which a connection ends; an Application Load Balancer answers 504
 * @param latency what the balancer itself adds to each request, nanoseconds (not published)
 * @param nodeFailureDetectionNanos until the address of a dead node leaves DNS (not published)
 * @param slowStartNanos during which the share of a target that became healthy grows; 0 for none
 * @param stickiness of sessions by cookies
 * @param flows of a balancer that passes connections on
 * @param tls what connections to it take to open; null where that takes no time
 * @param scaling of its nodes; null where each takes whatever comes
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
        long slowStartNanos,
        Stickiness stickiness,
        FlowSettings flows,
        @Nullable TlsHandshake tls,
        @Nullable NodeScaling scaling) {
    public LoadBalancerSettings {
        if (!type.offers(algorithm)) {
            throw new IllegalArgumentException("a load balancer of type " + type + " has no algorithm " + algorithm);
        }
        if (slowStartNanos > 0 && algorithm != BalancingAlgorithm.ROUND_ROBIN) {
            throw new IllegalArgumentException("slow start is for round robin, not for " + algorithm);
        }
        if (stickiness.isSticky() && !type.endsConnections()) {
            throw new IllegalArgumentException("a load balancer of type " + type + " sees no cookies");
        }
    }

    /** Without slow start or stickiness. */
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
                0,
                Stickiness.NONE,
                FlowSettings.CONNECTIONS);
    }

    /** For connections that take no time to open. */
    public LoadBalancerSettings(
            LoadBalancerType type,
            BalancingAlgorithm algorithm,
            boolean crossZone,
            HealthCheckSettings healthCheck,
            long deregistrationDelayNanos,
            long idleTimeoutNanos,
            Variate latency,
            long nodeFailureDetectionNanos,
            long slowStartNanos,
            Stickiness stickiness,
            FlowSettings flows) {
        this(
                type,
                algorithm,
                crossZone,
                healthCheck,
                deregistrationDelayNanos,
                idleTimeoutNanos,
                latency,
                nodeFailureDetectionNanos,
                slowStartNanos,
                stickiness,
                flows,
                null,
                null);
    }

    /** The same settings for connections that open so. */
    public LoadBalancerSettings withTls(@Nullable TlsHandshake handshake) {
        return new LoadBalancerSettings(
                type,
                algorithm,
                crossZone,
                healthCheck,
                deregistrationDelayNanos,
                idleTimeoutNanos,
                latency,
                nodeFailureDetectionNanos,
                slowStartNanos,
                stickiness,
                flows,
                handshake,
                scaling);
    }

    /** The same settings for nodes that grow so. */
    public LoadBalancerSettings withScaling(@Nullable NodeScaling ofNodes) {
        return new LoadBalancerSettings(
                type,
                algorithm,
                crossZone,
                healthCheck,
                deregistrationDelayNanos,
                idleTimeoutNanos,
                latency,
                nodeFailureDetectionNanos,
                slowStartNanos,
                stickiness,
                flows,
                tls,
                ofNodes);
    }
}
