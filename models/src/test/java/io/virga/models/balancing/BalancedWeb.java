package io.virga.models.balancing;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.relay;
import static io.virga.models.traffic.TestCloud.settings;

import io.virga.models.compute.Instance;
import io.virga.models.dns.ResolverPopulation;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;

/** A web tier behind an Application Load Balancer and clients that call it. */
final class BalancedWeb {
    static final int ALB = 0;
    static final int WEB = 1;
    static final HealthCheckSettings CHECKS = HealthCheckSettings.http(30 * SECOND, 5 * SECOND, 2, 5);

    final TestCloud cloud = TestCloud.withoutLatency(1);
    private final List<Instance> web = new ArrayList<>();
    final List<StationTotals> totals = new ArrayList<>();

    LoadBalancer balancer(int zones, BalancingAlgorithm algorithm, boolean crossZone) {
        return balancer(zones, algorithm, crossZone, TargetGroupHealth.DEFAULT);
    }

    LoadBalancer balancer(int zones, BalancingAlgorithm algorithm, boolean crossZone, TargetGroupHealth health) {
        LoadBalancerSettings settings = new LoadBalancerSettings(
                LoadBalancerType.APPLICATION,
                algorithm,
                crossZone,
                CHECKS,
                300 * SECOND,
                60 * SECOND,
                constant(2 * MS),
                30 * SECOND,
                new LoadBalancerOptions(0, Stickiness.NONE, FlowSettings.CONNECTIONS, null, null, health));
        return new LoadBalancer(
                cloud.sim(), "alb", cloud.zones().subList(0, zones), settings, cloud.calls(), cloud.journal(), 0);
    }

    Instance target(LoadBalancer balancer, int zone) {
        StationTotals own = new StationTotals(cloud.sim());
        Instance instance = cloud.instance("web." + web.size(), zone, settings(10, 10, 10), own);
        balancer.targetGroup("web").registerHealthy(instance);
        web.add(instance);
        totals.add(own);
        return instance;
    }

    RequestClass requests(LoadBalancer balancer, long cpuNanos, long timeoutNanos) {
        return requests(new ResolverPopulation(cloud.sim(), "clients/alb", balancer, 100_000), cpuNanos, timeoutNanos);
    }

    RequestClass requests(Router router, long cpuNanos, long timeoutNanos) {
        Hop hop = new Hop("web", "do", WEB, demand(cpuNanos, 0), call -> null, Hop.Options.ONCE);
        return kind(relay("alb", ALB, router, hop), timeoutNanos, RetryPolicy.NONE);
    }

    static Router node(LoadBalancer balancer, int index) {
        var node = balancer.nodes().get(index);
        return call -> node;
    }

    Ledger send(RequestClass kind, long intervalNanos, int count) {
        return cloud.clients("clients", every(intervalNanos, cloud.sim().now(), count), kind, constant(0));
    }

    /** Calls that a target answered with work, health checks left out. */
    long served(int target) {
        return Math.round(totals.get(target).cpuNanos() / MS);
    }
}
