package io.virga.scenarios.build;

import io.virga.models.balancing.BalancingAlgorithm;
import io.virga.models.balancing.FlowKey;
import io.virga.models.balancing.FlowSettings;
import io.virga.models.balancing.HealthCheckProtocol;
import io.virga.models.balancing.HealthCheckSettings;
import io.virga.models.balancing.HealthThreshold;
import io.virga.models.balancing.LoadBalancerOptions;
import io.virga.models.balancing.LoadBalancerSettings;
import io.virga.models.balancing.LoadBalancerType;
import io.virga.models.balancing.NodeScaling;
import io.virga.models.balancing.Stickiness;
import io.virga.models.balancing.TargetGroupHealth;
import io.virga.models.balancing.TlsHandshake;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.ClassicHealthCheckSpec;
import io.virga.scenarios.spec.resource.ClassicLoadBalancerSpec;
import io.virga.scenarios.spec.resource.FlowStickiness;
import io.virga.scenarios.spec.resource.GatewayHealthCheckSpec;
import io.virga.scenarios.spec.resource.GatewayLoadBalancerSpec;
import io.virga.scenarios.spec.resource.HealthCheckSpec;
import io.virga.scenarios.spec.resource.HealthCheckThresholds;
import io.virga.scenarios.spec.resource.MinimumHealthyTargetsSpec;
import io.virga.scenarios.spec.resource.NetworkHealthCheckSpec;
import io.virga.scenarios.spec.resource.NetworkLoadBalancerSpec;
import io.virga.scenarios.spec.resource.NodeCapacitySpec;
import io.virga.scenarios.spec.resource.ProbeProtocol;
import io.virga.scenarios.spec.resource.RoutingAlgorithm;
import io.virga.scenarios.spec.resource.SourceStickiness;
import io.virga.scenarios.spec.resource.StickinessSpec;
import io.virga.scenarios.spec.resource.TargetFailover;
import io.virga.scenarios.spec.resource.TargetGroupHealthSpec;
import io.virga.scenarios.spec.resource.TlsHandshakeSpec;
import io.virga.scenarios.spec.resource.TlsVersion;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** From what scenarios write of load balancers to the settings of their models. */
final class LoadBalancers {
    private LoadBalancers() {}

    static LoadBalancerSettings settings(ApplicationLoadBalancerSpec spec) {
        return new LoadBalancerSettings(
                LoadBalancerType.APPLICATION,
                spec.anomalyMitigation()
                        ? BalancingAlgorithm.WEIGHTED_RANDOM_WITH_ANOMALY_MITIGATION
                        : algorithm(spec.algorithm()),
                spec.crossZone(),
                healthCheck(spec.healthCheck()),
                spec.deregistrationDelay().toNanos(),
                spec.idleTimeout().toNanos(),
                Variates.of(spec.latency()),
                spec.nodes().nodeFailureDetection().toNanos(),
                new LoadBalancerOptions(
                        spec.slowStart().toNanos(),
                        stickiness(spec.stickiness(), true),
                        FlowSettings.CONNECTIONS,
                        tls(spec.tlsHandshake()),
                        scaling(spec.nodeCapacity()),
                        groupHealth(spec.targetGroupHealth())));
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
                spec.nodes().nodeFailureDetection().toNanos(),
                new LoadBalancerOptions(
                        0,
                        Stickiness.NONE,
                        new FlowSettings(
                                spec.stickiness() == SourceStickiness.SOURCE_IP ? FlowKey.CLIENT : FlowKey.CONNECTION,
                                true),
                        tls(spec.tlsHandshake()),
                        null,
                        groupHealth(spec.targetGroupHealth())));
    }

    private static TargetGroupHealth groupHealth(@Nullable TargetGroupHealthSpec spec) {
        return spec == null
                ? TargetGroupHealth.DEFAULT
                : new TargetGroupHealth(threshold(spec.dnsFailover()), threshold(spec.unhealthyStateRouting()));
    }

    private static HealthThreshold threshold(MinimumHealthyTargetsSpec spec) {
        Percentage share = spec.percentage();
        return new HealthThreshold(
                spec.targets(), share == null ? 0 : share.fraction().doubleValue());
    }

    private static @Nullable NodeScaling scaling(@Nullable NodeCapacitySpec spec) {
        return spec == null
                ? null
                : new NodeScaling(spec.initial().perSecond(), spec.doubling().toNanos());
    }

    private static @Nullable TlsHandshake tls(@Nullable TlsHandshakeSpec spec) {
        return spec == null
                ? null
                : new TlsHandshake(
                        spec.version() == TlsVersion.TLS13 ? 1 : 2, spec.time().toNanos());
    }

    static LoadBalancerSettings settings(ClassicLoadBalancerSpec spec) {
        return new LoadBalancerSettings(
                LoadBalancerType.CLASSIC,
                BalancingAlgorithm.LEAST_OUTSTANDING_REQUESTS,
                spec.crossZone(),
                healthCheck(spec.healthCheck()),
                spec.connectionDraining().toNanos(),
                spec.idleTimeout().toNanos(),
                Variates.of(spec.latency()),
                spec.nodes().nodeFailureDetection().toNanos(),
                new LoadBalancerOptions(
                        0,
                        stickiness(spec.stickiness(), false),
                        FlowSettings.CONNECTIONS,
                        null,
                        null,
                        TargetGroupHealth.DEFAULT));
    }

    static LoadBalancerSettings settings(GatewayLoadBalancerSpec spec) {
        return new LoadBalancerSettings(
                LoadBalancerType.GATEWAY,
                BalancingAlgorithm.FLOW_HASH,
                spec.crossZone(),
                healthCheck(spec.healthCheck()),
                spec.deregistrationDelay().toNanos(),
                spec.idleTimeout().toNanos(),
                Variates.of(spec.latency()),
                spec.nodes().nodeFailureDetection().toNanos(),
                new LoadBalancerOptions(
                        0,
                        Stickiness.NONE,
                        new FlowSettings(
                                spec.flowStickiness() == FlowStickiness.TWO_TUPLE ? FlowKey.CLIENT : FlowKey.CONNECTION,
                                spec.targetFailover() == TargetFailover.REBALANCE),
                        null,
                        null,
                        TargetGroupHealth.DEFAULT));
    }

    private static Stickiness stickiness(@Nullable StickinessSpec spec, boolean renewed) {
        if (spec == null) {
            return Stickiness.NONE;
        }
        Duration application = spec.applicationCookie();
        return new Stickiness(
                spec.duration().toNanos(), renewed, application == null ? Stickiness.WITHOUT : application.toNanos());
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
                spec.thresholds().unhealthyThreshold(),
                spec.thresholds().healthyThreshold());
    }

    private static HealthCheckSettings healthCheck(ClassicHealthCheckSpec spec) {
        return HealthCheckSettings.http(
                spec.interval().toNanos(),
                spec.timeout().toNanos(),
                spec.unhealthyThreshold(),
                spec.healthyThreshold());
    }

    private static HealthCheckSettings healthCheck(NetworkHealthCheckSpec spec) {
        return healthCheck(spec.protocol(), spec.interval(), spec.effectiveTimeout(), spec.thresholds());
    }

    private static HealthCheckSettings healthCheck(GatewayHealthCheckSpec spec) {
        return healthCheck(spec.protocol(), spec.interval(), spec.timeout(), spec.thresholds());
    }

    private static HealthCheckSettings healthCheck(
            ProbeProtocol protocol, Duration interval, Duration timeout, HealthCheckThresholds thresholds) {
        return new HealthCheckSettings(
                protocol == ProbeProtocol.TCP ? HealthCheckProtocol.TCP : HealthCheckProtocol.HTTP,
                interval.toNanos(),
                timeout.toNanos(),
                thresholds.unhealthyThreshold(),
                thresholds.healthyThreshold());
    }
}
