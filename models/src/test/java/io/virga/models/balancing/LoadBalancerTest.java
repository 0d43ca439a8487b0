package io.virga.models.balancing;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.relay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.traffic.Account;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.TestCloud;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an Application Load Balancer chooses targets and counts; its health checks have a test of their own. */
class LoadBalancerTest {
    private final BalancedWeb tier = new BalancedWeb();
    private final TestCloud cloud = tier.cloud;

    @Test
    void addsItsOwnLatencyAndBooksItAsServedByItself() {
        LoadBalancer alb = tier.balancer(1, BalancingAlgorithm.ROUND_ROBIN, true);
        tier.target(alb, 0);
        Ledger ledger = cloud.clients(tier.requests(alb, 10 * MS, SECOND), 0);
        cloud.drain();
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(12 * MS);
        assertThat(ledger.entry(0).account().get(Account.served(BalancedWeb.ALB)))
                .isEqualTo(2 * MS);
        assertThat(ledger.entry(0).account().get(Account.served(BalancedWeb.WEB)))
                .isEqualTo(10 * MS);
        assertThat(alb.metrics().responseNanos()).isEqualTo(12 * MS);
    }

    @Test
    void takesTargetsInTurn() {
        LoadBalancer alb = tier.balancer(3, BalancingAlgorithm.ROUND_ROBIN, true);
        for (int i = 0; i < 3; i++) {
            tier.target(alb, i);
        }
        tier.send(tier.requests(BalancedWeb.node(alb, 0), MS, SECOND), 10 * MS, 300);
        cloud.drain();
        assertThat(List.of(tier.served(0), tier.served(1), tier.served(2))).containsOnly(100L);
    }

    @Test
    void prefersTheTargetWithTheLeastOutstandingRequests() {
        LoadBalancer alb = tier.balancer(1, BalancingAlgorithm.LEAST_OUTSTANDING_REQUESTS, true);
        tier.target(alb, 0).application().slowdown(1_000);
        tier.target(alb, 0);
        Ledger ledger = tier.send(tier.requests(alb, MS, HOUR), 10 * MS, 200);
        cloud.drain();
        // The slow one gets a request whenever both have none or it ties: one, until its first answer a second later.
        assertThat(tier.served(0)).isLessThanOrEqualTo(4 * 1_000);
        assertThat(tier.served(1)).isGreaterThanOrEqualTo(196);
        assertThat(ledger.count(Outcome.OK)).isEqualTo(200);
    }

    @Test
    void sharesTiesInTurnWhenChoosingByOutstandingRequests() {
        LoadBalancer alb = tier.balancer(1, BalancingAlgorithm.LEAST_OUTSTANDING_REQUESTS, true);
        for (int i = 0; i < 4; i++) {
            tier.target(alb, 0);
        }
        tier.send(tier.requests(alb, MS, SECOND), 10 * MS, 400);
        cloud.drain();
        assertThat(List.of(tier.served(0), tier.served(1), tier.served(2), tier.served(3)))
                .containsOnly(100L);
    }

    /** ALB guide, "Cross-zone load balancing": two targets in one zone and eight in the other. */
    @Test
    void givesEachOfTwoAndEightTargetsATenthAcrossZones() {
        long n = shareOfTwoAndEight(true);
        for (int i = 0; i < 10; i++) {
            assertThat(tier.served(i)).isEqualTo(n / 10);
        }
    }

    @Test
    void givesEachTargetItsPartOfItsZonesHalfWithoutCrossZone() {
        long n = shareOfTwoAndEight(false);
        for (int i = 0; i < 10; i++) {
            assertThat(tier.served(i)).isEqualTo(i < 2 ? n / 4 : n / 16);
        }
    }

    /** Half of the requests to each node, as DNS does in the long run; exact because both take turns. */
    private long shareOfTwoAndEight(boolean crossZone) {
        LoadBalancer alb = tier.balancer(2, BalancingAlgorithm.ROUND_ROBIN, crossZone);
        for (int i = 0; i < 10; i++) {
            tier.target(alb, i < 2 ? 0 : 1);
        }
        int[] turn = {0};
        Router alternating = call -> alb.nodes().get(turn[0]++ % 2);
        int n = 1_600;
        tier.send(tier.requests(alternating, MS, SECOND), 5 * MS, n);
        cloud.drain();
        return n;
    }

    @Test
    void spreadsClientsEvenlyOverItsNodesThroughDns() {
        LoadBalancer alb = tier.balancer(2, BalancingAlgorithm.ROUND_ROBIN, false);
        tier.target(alb, 0);
        tier.target(alb, 1);
        tier.send(tier.requests(alb, MS, SECOND), 5 * MS, 20_000);
        cloud.drain();
        // Five standard deviations.
        assertThat(tier.served(0)).isCloseTo(10_000L, within(354L));
        assertThat(tier.served(0) + tier.served(1)).isEqualTo(20_000);
    }

    @Test
    void countsCapacityUnitsFromTheStartOfTheBill() {
        LoadBalancer alb = tier.balancer(1, BalancingAlgorithm.ROUND_ROBIN, true);
        tier.target(alb, 0);
        tier.send(tier.requests(alb, MS, SECOND), SECOND, 4_000);
        cloud.sim().runUntil(2 * HOUR);
        // Twenty requests share a connection; a request has 100 bytes and its answer 1000.
        assertThat(alb.metrics().lcu().newConnections(0)).isCloseTo(180, within(1e-9));
        assertThat(alb.metrics().lcu().newConnections(1)).isCloseTo(20, within(1e-9));
        assertThat(alb.metrics().lcu().processedBytes(0)).isEqualTo(3_600 * 1_100);
        assertThat(alb.metrics().lcu().processedBytes(7)).isZero();
    }

    @Test
    void refusesAHopWithOptionsThatItWouldNotHeed() {
        LoadBalancer alb = tier.balancer(1, BalancingAlgorithm.ROUND_ROBIN, true);
        tier.target(alb, 0);
        Hop twice = new Hop(
                "web",
                "do",
                BalancedWeb.WEB,
                demand(MS, 0),
                call -> null,
                new Hop.Options(2, 1, HOUR, RetryPolicy.NONE));
        cloud.clients(kind(relay("alb", BalancedWeb.ALB, BalancedWeb.node(alb, 0), twice)), 0);
        assertThatThrownBy(cloud::drain).hasRootCauseInstanceOf(IllegalStateException.class);
    }
}
