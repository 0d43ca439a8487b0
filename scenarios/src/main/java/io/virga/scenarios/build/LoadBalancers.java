package io.virga.scenarios.build;

import io.virga.models.balancing.BalancingAlgorithm;
import io.virga.models.balancing.HealthCheckProtocol;
import io.virga.models.balancing.HealthCheckSettings;
import io.virga.models.balancing.LoadBalancerSettings;
import io.virga.models.balancing.LoadBalancerType;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.HealthCheckSpec;
import io.virga.scenarios.spec.resource.NetworkHealthCheckSpec;
import io.virga.scenarios.spec.resource.NetworkLoadBalancerSpec;
import io.virga.scenarios.spec.resource.ProbeProtocol;
import io.virga.scenarios.spec.resource.RoutingAlgorithm;

/** From what scenarios write of load balancers to the settings of their models. */
final class LoadBalancers {
    private LoadBalancers() {}

    static LoadBalancerSettings settings(ApplicationLoadBalancerSpec spec) {
        return new LoadBalancerSettings(
                LoadBalancerType.APPLICATION,
                algorithm(spec.algorithm()),
                spec.crossZone(),
                healthCheck(spec.healthCheck()),
                spec.deregistrationDelay().toNanos(),
                spec.idleTimeout().toNanos(),
                Variates.of(spec.latency()),
                spec.nodeFailureDetection().toNanos(),
                spec.slowStart().toNanos());
    }

    static LoadBalancerSettings settings(NetworkLoadBalancerSpec spec) {
        return new LoadBalancerSettings(
                LoadBalancerType.NETWORK,
                algorithm(spec.algorithm()),
                spec.crossZone(),
                healthCheck(spec.healthCheck()),
                spec.deregistrationDelay().toNanos(),
                spec.idleTimeout().toNanos(),
                Variates.of(spec.latency()),
                spec.nodeFailureDetection().toNanos());
    }

    private static BalancingAlgorithm algorithm(RoutingAlgorithm algorithm) {
        return switch (algorithm) {
            case ROUND_ROBIN -> BalancingAlgorithm.ROUND_ROBIN;
            case LEAST_OUTSTANDING_REQUESTS -> BalancingAlgorithm.LEAST_OUTSTANDING_REQUESTS;
            case WEIGHTED_RANDOM -> BalancingAlgorithm.WEIGHTED_RANDOM;
            case POWER_OF_TWO_CHOICES -> BalancingAlgorithm.POWER_OF_TWO_CHOICES;
            case FLOW_HASH -> BalancingAlgorithm.FLOW_HASH;
        };
    }

    private static HealthCheckSettings healthCheck(HealthCheckSpec spec) {
        return HealthCheckSettings.http(
                spec.interval().toNanos(),
                spec.timeout().toNanos(),
                spec.unhealthyThreshold(),
                spec.healthyThreshold());
    }

    private static HealthCheckSettings healthCheck(NetworkHealthCheckSpec spec) {
        return new HealthCheckSettings(
                spec.protocol() == ProbeProtocol.TCP ? HealthCheckProtocol.TCP : HealthCheckProtocol.HTTP,
                spec.interval().toNanos(),
                spec.effectiveTimeout().toNanos(),
                spec.unhealthyThreshold(),
                spec.healthyThreshold());
    }
}
