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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.models.compute.Instance;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a Network Load Balancer does otherwise than an Application Load Balancer. */
class NetworkLoadBalancerTest {
    private static final long INTERVAL = 30 * SECOND;
    private static final long TIMEOUT = 10 * SECOND;

    private final TestCloud cloud = TestCloud.withoutLatency(3);
    private final List<StationTotals> totals = new ArrayList<>();

    private LoadBalancer balancer(HealthCheckProtocol protocol, boolean crossZone) {
        return balancer(protocol, crossZone, 350 * SECOND);
    }

    private LoadBalancer balancer(HealthCheckProtocol protocol, boolean crossZone, long idleTimeoutNanos) {
        LoadBalancerSettings settings = new LoadBalancerSettings(
                LoadBalancerType.NETWORK,
                BalancingAlgorithm.FLOW_HASH,
                crossZone,
                new HealthCheckSettings(protocol, INTERVAL, TIMEOUT, 2, 5),
                300 * SECOND,
                idleTimeoutNanos,
                constant(0),
                30 * SECOND);
        return new LoadBalancer(
                cloud.sim(), "nlb", cloud.zones().subList(0, 2), settings, cloud.calls(), cloud.journal(), 0);
    }

    private LoadBalancer balancer() {
        return balancer(HealthCheckProtocol.TCP, true);
    }

    private Instance target(LoadBalancer balancer, int zone) {
        StationTotals own = new StationTotals(cloud.sim());
        Instance instance = cloud.instance("web." + totals.size(), zone, settings(10, 10, 10), own);
        balancer.targetGroup("web").registerHealthy(instance);
        totals.add(own);
        return instance;
    }

    private Ledger send(LoadBalancer balancer, long cpuNanos, long intervalNanos, int count) {
        Hop hop = new Hop("web", "do", 1, demand(cpuNanos, 0), call -> null, Hop.Options.ONCE);
        var node = balancer.nodes().get(0);
        return cloud.clients(
                "clients",
                every(intervalNanos, cloud.sim().now(), count),
                kind(relay("nlb", 0, call -> node, hop), HOUR, RetryPolicy.NONE),
                constant(0));
    }

    private TargetHealth health(LoadBalancer balancer, Instance instance) {
        return balancer.targetGroup("web").health(instance);
    }

    @Test
    void keepsAConnectionWithItsTargetWhenOthersAreAdded() {
        LoadBalancer nlb = balancer();
        Instance first = target(nlb, 0);
        // Twenty requests share a connection: the first ten come before the others, and so do the last ten of it.
        Ledger ledger = send(nlb, MS, SECOND, 20);
        cloud.at(9 * SECOND + MS, () -> {
            for (int i = 0; i < 9; i++) {
                target(nlb, 0);
            }
        });
        cloud.drain();
        assertThat(ledger.count(Outcome.OK)).isEqualTo(20);
        assertThat(first.isReachable()).isTrue();
        assertThat(totals.get(0).cpuNanos()).isEqualTo(20.0 * MS);
    }

    @Test
    void answersWithAResetWhenItHasNoTarget() {
        LoadBalancer nlb = balancer();
        nlb.targetGroup("web");
        Ledger ledger = send(nlb, MS, SECOND, 3);
        cloud.drain();
        assertThat(ledger.outcomes()).containsOnly(Outcome.RESET);
        assertThat(nlb.metrics().elbResetCount()).isEqualTo(3);
        assertThat(nlb.metrics().targetResetCount()).isZero();
    }

    @Test
    void passesTheResetOfATargetThatClosesItsConnections() {
        LoadBalancer nlb = balancer();
        Instance web = target(nlb, 0);
        Ledger ledger = send(nlb, SECOND, SECOND, 1);
        cloud.at(300 * MS, web::stop);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.RESET);
        assertThat(nlb.metrics().targetResetCount()).isEqualTo(1);
        assertThat(nlb.metrics().elbResetCount()).isZero();
    }

    /** Where an Application Load Balancer answers 504 after ten seconds, the client waits as long as it cares to. */
    @Test
    void passesTheSilenceOfADeadTargetOn() {
        LoadBalancer nlb = balancer();
        target(nlb, 1);
        cloud.at(MS, () -> cloud.zone(1).losePower());
        Ledger ledger = send(nlb, MS, SECOND, 1);
        cloud.drain(3 * HOUR);
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(HOUR);
    }

    /** A caller with a connect timeout of its own notices by that, as if there were no balancer. */
    @Test
    void letsAServiceNoticeADeadTargetByItsOwnConnectTimeout() {
        LoadBalancer nlb = balancer();
        target(nlb, 1);
        cloud.at(MS, () -> cloud.zone(1).losePower());
        ServiceStation front = cloud.station("front", settings(10, 10, 10));
        Hop toWeb = new Hop("web", "do", 1, demand(MS, 0), call -> null, Hop.Options.ONCE);
        var node = nlb.nodes().get(0);
        Hop toFront = cloud.hop("front", 2, demand(0, 0), front);
        toFront.call(relay("nlb", 0, call -> node, toWeb));
        Ledger ledger = cloud.clients(kind(toFront), cloud.sim().now());
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.ERROR);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(10 * SECOND);
    }

    /** The node forgets the connection after its idle timeout, and the service gives up after its own of a minute. */
    @Test
    void letsAServiceWaitForItsOwnIdleTimeoutWhereTheBalancersIsShorter() {
        LoadBalancer nlb = balancer(HealthCheckProtocol.TCP, true, 3 * SECOND);
        target(nlb, 1);
        ServiceStation front = cloud.station("front", settings(10, 10, 10));
        Hop slow = new Hop("web", "do", 1, demand(90 * SECOND, 0), call -> null, Hop.Options.ONCE);
        var node = nlb.nodes().get(0);
        Hop toFront = cloud.hop("front", 2, demand(0, 0), front);
        toFront.call(relay("nlb", 0, call -> node, slow));
        Ledger ledger = cloud.clients(kind(toFront), cloud.sim().now());
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.ERROR);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(60 * SECOND);
    }

    @Test
    void seesNothingOfErrorsByTcpChecksAndAllOfThemByHttpChecks() {
        LoadBalancer tcp = balancer(HealthCheckProtocol.TCP, true);
        Instance web = target(tcp, 0);
        cloud.at(SECOND, () -> web.application().errorShare(1));
        cloud.sim().runUntil(HOUR);
        assertThat(health(tcp, web)).isEqualTo(TargetHealth.HEALTHY);
        cloud.at(HOUR, web::stop);
        cloud.sim().runUntil(HOUR + 2 * INTERVAL + TIMEOUT);
        assertThat(health(tcp, web)).isEqualTo(TargetHealth.UNHEALTHY);
    }

    @Test
    void findsErrorsByHttpChecks() {
        LoadBalancer http = balancer(HealthCheckProtocol.HTTP, true);
        Instance web = target(http, 0);
        cloud.at(SECOND, () -> web.application().errorShare(1));
        cloud.sim().runUntil(SECOND + 2 * INTERVAL);
        assertThat(health(http, web)).isEqualTo(TargetHealth.UNHEALTHY);
    }

    /** NLB guide, "Target group health checks": connections to a target that becomes unhealthy are reset. */
    @Test
    void resetsTheConnectionsOfATargetThatItFindsUnhealthy() {
        LoadBalancer nlb = balancer(HealthCheckProtocol.HTTP, true);
        Instance failing = target(nlb, 0);
        Ledger ledger = send(nlb, 200 * SECOND, SECOND, 1);
        cloud.at(SECOND, () -> {
            target(nlb, 0);
            failing.application().errorShare(1);
        });
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.RESET);
        assertThat(ledger.entry(0).latencyNanos()).isBetween(INTERVAL, SECOND + 2 * INTERVAL);
        assertThat(nlb.metrics().elbResetCount()).isEqualTo(1);
    }

    @Test
    void leavesConnectionsAloneWhenAllTargetsAreUnhealthy() {
        LoadBalancer nlb = balancer(HealthCheckProtocol.HTTP, true);
        Instance failing = target(nlb, 0);
        Ledger ledger = send(nlb, 200 * SECOND, SECOND, 1);
        cloud.at(SECOND, () -> failing.application().errorShare(1));
        cloud.at(100 * SECOND, () -> failing.application().errorShare(0));
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void drainsConnectionsForTheWholeDeregistrationDelayWithoutLosingARequest() {
        LoadBalancer nlb = balancer();
        Instance leaving = target(nlb, 0);
        Ledger ledger = send(nlb, 50 * MS, SECOND, 400);
        List<Long> drainedAt = new ArrayList<>();
        cloud.at(4 * SECOND + 500 * MS, () -> {
            target(nlb, 0);
            nlb.targetGroup("web").deregister(leaving, () -> {
                drainedAt.add(cloud.sim().now());
                leaving.terminate();
            });
            assertThat(health(nlb, leaving)).isEqualTo(TargetHealth.DRAINING);
        });
        cloud.drain();
        assertThat(drainedAt).containsExactly(304 * SECOND + 500 * MS);
        assertThat(ledger.count(Outcome.OK)).isEqualTo(400);
        // The connection that was open when it left goes on to it, up to its twentieth request; no new one does.
        assertThat(totals.get(0).cpuNanos()).isEqualTo(20.0 * 50 * MS);
    }

    /** Elastic Load Balancing, "Cross-zone load balancing": other than with an ALB, data between zones is charged. */
    @Test
    void paysForDataThatCrossesZones() {
        LoadBalancer nlb = balancer();
        target(nlb, 1);
        send(nlb, MS, SECOND, 10);
        cloud.sim().runUntil(11 * SECOND);
        assertThat(cloud.network().paidOutBytes(cloud.zone(0))).isEqualTo(10 * 100);
    }

    @Test
    void usesTargetsOfItsOwnZoneOnlyUnlessCrossZoneIsOn() {
        LoadBalancer nlb = balancer(HealthCheckProtocol.TCP, false);
        target(nlb, 0);
        target(nlb, 1);
        send(nlb, MS, SECOND, 100);
        cloud.drain();
        assertThat(totals.get(0).cpuNanos()).isEqualTo(100.0 * MS);
    }

    @Test
    void refusesAnAlgorithmThatItsTypeLacks() {
        assertThatThrownBy(() -> new LoadBalancerSettings(
                        LoadBalancerType.NETWORK,
                        BalancingAlgorithm.ROUND_ROBIN,
                        false,
                        HealthCheckSettings.http(INTERVAL, TIMEOUT, 2, 5),
                        0,
                        HOUR,
                        constant(0),
                        0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NETWORK has no algorithm ROUND_ROBIN");
    }
}
