package io.virga.models.balancing;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.relay;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.compute.Instance;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import org.junit.jupiter.api.Test;

/** An Application Load Balancer that is the target of a Network Load Balancer, in two zones with an instance each. */
class BalancerTargetTest {
    private static final long INTERVAL = 10 * SECOND;
    private static final long TIMEOUT = 6 * SECOND;

    private final TestCloud cloud = TestCloud.withoutLatency(3);
    private final LoadBalancer alb =
            balancer("alb", LoadBalancerType.APPLICATION, BalancingAlgorithm.ROUND_ROBIN, true);
    private final Instance[] web = {instance(0), instance(1)};

    private LoadBalancer balancer(String name, LoadBalancerType type, BalancingAlgorithm algorithm, boolean crossZone) {
        LoadBalancerSettings settings = new LoadBalancerSettings(
                type,
                algorithm,
                crossZone,
                HealthCheckSettings.http(INTERVAL, TIMEOUT, 2, 5),
                300 * SECOND,
                350 * SECOND,
                constant(0),
                30 * SECOND);
        return new LoadBalancer(
                cloud.sim(), name, cloud.zones().subList(0, 2), settings, cloud.calls(), cloud.journal(), 0);
    }

    private Instance instance(int zone) {
        Instance instance = cloud.instance("web." + zone, zone, settings(10, 10, 10), new StationTotals(cloud.sim()));
        alb.targetGroup("web").registerHealthy(instance);
        return instance;
    }

    private LoadBalancer inFront(boolean crossZone) {
        LoadBalancer nlb = balancer("nlb", LoadBalancerType.NETWORK, BalancingAlgorithm.FLOW_HASH, crossZone);
        alb.targets().forEach(nlb.targetGroup("alb")::registerHealthy);
        return nlb;
    }

    private Ledger send(LoadBalancer nlb, int node, long intervalNanos, int count) {
        Hop hop = new Hop("web", "do", 2, demand(MS, 0), call -> null, Hop.Options.ONCE);
        Hop behind = relay("alb", 1, call -> null, hop);
        var first = nlb.nodes().get(node);
        RequestClass kind = kind(relay("nlb", 0, call -> first, behind), HOUR, RetryPolicy.NONE);
        return cloud.clients("clients", every(intervalNanos, cloud.sim().now(), count), kind, constant(0));
    }

    private TargetHealth health(LoadBalancer nlb, int node) {
        return nlb.targetGroup("alb").health(alb.targets().get(node));
    }

    @Test
    void passesRequestsThroughBothAndCountsThemAtBoth() {
        LoadBalancer nlb = inFront(true);
        Ledger ledger = send(nlb, 0, SECOND, 100);
        cloud.sim().runUntil(HOUR / 2);
        assertThat(ledger.count(Outcome.OK)).isEqualTo(100);
        assertThat(nlb.metrics().lcu().requests(0)).isEqualTo(100);
        // Two nodes check two addresses every ten seconds, and each check is a request to the balancer that is checked.
        long checks = alb.metrics().lcu().requests(0) - 100;
        assertThat(checks).isBetween(4L * 180 - 4, 4L * 180);
        assertThat(nlb.metrics().lcu().processedBytes(0)).isEqualTo(100 * 1_100);
    }

    @Test
    void staysInTheZoneOfTheNodeWithoutCrossZoneAtBoth() {
        LoadBalancer within = balancer("within", LoadBalancerType.APPLICATION, BalancingAlgorithm.ROUND_ROBIN, false);
        StationTotals[] totals = {new StationTotals(cloud.sim()), new StationTotals(cloud.sim())};
        for (int zone = 0; zone < 2; zone++) {
            within.targetGroup("web")
                    .registerHealthy(cloud.instance("app." + zone, zone, settings(10, 10, 10), totals[zone]));
        }
        LoadBalancer nlb = balancer("nlb", LoadBalancerType.NETWORK, BalancingAlgorithm.FLOW_HASH, false);
        within.targets().forEach(nlb.targetGroup("alb")::registerHealthy);
        send(nlb, 1, SECOND, 100);
        cloud.sim().runUntil(200 * SECOND);
        assertThat(totals[1].cpuNanos()).isEqualTo(100.0 * MS);
        assertThat(totals[0].cpuNanos()).isZero();
    }

    @Test
    void findsTheBalancerUnhealthyInBothZonesWhenItsTargetsAre() {
        LoadBalancer nlb = inFront(true);
        cloud.sim().runUntil(INTERVAL);
        web[0].stop();
        web[1].stop();
        // The balancer passes checks on to targets that reset or are silent: 502 and 504 are no success.
        cloud.sim().runUntil(4 * INTERVAL + 2 * TIMEOUT);
        assertThat(health(nlb, 0)).isEqualTo(TargetHealth.UNHEALTHY);
        assertThat(health(nlb, 1)).isEqualTo(TargetHealth.UNHEALTHY);
    }

    @Test
    void sendsNothingToANodeWhoseZoneIsLostOnceTwoChecksHaveFailed() {
        LoadBalancer nlb = inFront(true);
        cloud.sim().runUntil(INTERVAL);
        alb.nodes().get(1).powerLost();
        cloud.sim().runUntil(INTERVAL + 2 * INTERVAL + TIMEOUT);
        assertThat(health(nlb, 0)).isEqualTo(TargetHealth.HEALTHY);
        assertThat(health(nlb, 1)).isEqualTo(TargetHealth.UNHEALTHY);
        Ledger after = send(nlb, 0, SECOND, 100);
        cloud.sim().runUntil(HOUR / 4);
        assertThat(after.count(Outcome.OK)).isEqualTo(100);
    }
}
