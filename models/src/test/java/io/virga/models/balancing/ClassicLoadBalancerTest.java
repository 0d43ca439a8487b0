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
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import org.junit.jupiter.api.Test;

/** What a Classic Load Balancer does otherwise: its surge queue, and no fail-open. */
class ClassicLoadBalancerTest {
    private final TestCloud cloud = TestCloud.withoutLatency(3);

    private LoadBalancer balancer(int zones) {
        LoadBalancerSettings settings = new LoadBalancerSettings(
                LoadBalancerType.CLASSIC,
                BalancingAlgorithm.LEAST_OUTSTANDING_REQUESTS,
                true,
                new HealthCheckSettings(HealthCheckProtocol.TCP, 30 * SECOND, 5 * SECOND, 2, 10),
                300 * SECOND,
                60 * SECOND,
                constant(0),
                30 * SECOND);
        return new LoadBalancer(
                cloud.sim(), "clb", cloud.zones().subList(0, zones), settings, cloud.calls(), cloud.journal(), 0);
    }

    private Instance target(LoadBalancer balancer, String path, int workers, int queue) {
        Instance instance = cloud.instance(path, 0, settings(workers, queue, 2), new StationTotals(cloud.sim()));
        balancer.targetGroup("web").registerHealthy(instance);
        return instance;
    }

    private Ledger send(LoadBalancer balancer, long cpuNanos, long intervalNanos, int count) {
        Hop hop = new Hop("web", "do", 1, demand(cpuNanos, 0), call -> null, Hop.Options.ONCE);
        int[] turn = {0};
        int nodes = balancer.nodes().size();
        return cloud.clients(
                "clients",
                every(intervalNanos, cloud.sim().now(), count),
                kind(relay("clb", 0, call -> balancer.nodes().get(turn[0]++ % nodes), hop), HOUR, RetryPolicy.NONE),
                constant(0));
    }

    @Test
    void holdsWhatNoTargetHasRoomForUpToItsCapacityAndSpillsTheRest() {
        LoadBalancer clb = balancer(1);
        target(clb, "web", 2, 3);
        Ledger ledger = send(clb, SECOND, 1, 1_100);
        cloud.sim().runUntil(500 * MS);
        assertThat(clb.surgeQueueLength()).isEqualTo(1_024);
        cloud.drain();
        // Two at work, three in the instance's queue, 1,024 in the surge queue.
        assertThat(ledger.count(Outcome.OK)).isEqualTo(2 + 3 + 1_024);
        assertThat(ledger.count(Outcome.UNAVAILABLE)).isEqualTo(1_100 - 1_029);
        assertThat(clb.metrics().spilloverCount()).isEqualTo(71);
        assertThat(clb.metrics().elb503Count()).isEqualTo(71);
        // First come, first served, two a second: the last that was taken is one of the pair that ends last.
        assertThat(ledger.entry(1_028).endNanos()).isBetween(515 * SECOND, 515 * SECOND + MS);
        assertThat(ledger.entry(100).endNanos()).isBetween(51 * SECOND, 51 * SECOND + MS);
        assertThat(clb.surgeQueueLength()).isZero();
        assertThat(ledger.entry(1_028).accountedNanos())
                .isEqualTo(ledger.entry(1_028).latencyNanos());
    }

    @Test
    void passesWhatWaitsAtOneNodeOnWhenAnothersRequestIsAnswered() {
        LoadBalancer clb = balancer(2);
        target(clb, "web", 1, 0);
        Ledger ledger = send(clb, SECOND, 1, 4);
        cloud.drain();
        assertThat(ledger.count(Outcome.OK)).isEqualTo(4);
        assertThat(ledger.entries())
                .extracting(entry -> entry.endNanos() / SECOND)
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    @Test
    void answers503WhenNoTargetIsHealthyAlsoToThoseThatWait() {
        LoadBalancer clb = balancer(1);
        Instance web = target(clb, "web", 1, 0);
        Ledger first = send(clb, 200 * SECOND, 1, 5);
        cloud.at(SECOND, () -> web.application().silence());
        cloud.sim().runUntil(90 * SECOND);
        assertThat(clb.healthyHostCount()).isZero();
        assertThat(clb.surgeQueueLength()).isZero();
        assertThat(first.count(Outcome.UNAVAILABLE)).isEqualTo(4);
        cloud.drain();
    }

    @Test
    void losesWhatWaitsAtANodeThatDies() {
        LoadBalancer clb = balancer(1);
        target(clb, "web", 1, 0);
        Ledger ledger = send(clb, 30 * SECOND, 1, 5);
        cloud.at(SECOND, () -> cloud.zone(0).losePower());
        cloud.drain(2 * HOUR);
        assertThat(ledger.count(Outcome.ABANDONED)).isEqualTo(5);
    }
}
