package io.virga.models.balancing;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.StationTotals;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The example of the ALB user guide, "Target group health": ten targets in each of two zones, six of those in the second are
 * unhealthy, and both thresholds are 50%.
 */
class TargetGroupHealthTest {
    private static final HealthThreshold HALF = new HealthThreshold(1, 0.5);

    private final BalancedWeb tier = new BalancedWeb();

    /** Four of ten are too few in the second zone: its node leaves DNS, and sends what still comes to all ten. */
    @Test
    void aZoneWithTooFewHealthyTargetsLeavesDnsAndUsesAllOfThem() {
        LoadBalancer alb = withSixUnhealthy(false, new TargetGroupHealth(HALF, HALF));
        assertThat(addresses(alb)).containsExactly(alb.nodes().get(0));
        sendTo(alb, 1);
        assertThat(servedOnes()).containsExactly(10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
    }

    /** Fourteen of twenty are enough: both nodes stay, and use the healthy ones. */
    @Test
    void acrossZonesEnoughTargetsAreHealthy() {
        LoadBalancer alb = withSixUnhealthy(true, new TargetGroupHealth(HALF, HALF));
        assertThat(addresses(alb)).containsExactlyElementsOf(alb.nodes());
        sendTo(alb, 1);
        assertThat(servedOnes()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    }

    @Test
    void byDefaultOneHealthyTargetIsEnough() {
        LoadBalancer alb = withSixUnhealthy(false, TargetGroupHealth.DEFAULT);
        assertThat(addresses(alb)).containsExactlyElementsOf(alb.nodes());
        sendTo(alb, 1);
        assertThat(servedOnes()).containsExactly(10, 11, 12, 13);
    }

    @Test
    void aNumberOfTargetsCanBeAskedForToo() {
        HealthThreshold five = new HealthThreshold(5, 0);
        LoadBalancer alb = withSixUnhealthy(false, new TargetGroupHealth(five, HealthThreshold.ONE_TARGET));
        assertThat(addresses(alb)).containsExactly(alb.nodes().get(0));
        sendTo(alb, 1);
        assertThat(servedOnes()).containsExactly(10, 11, 12, 13);
    }

    private LoadBalancer withSixUnhealthy(boolean crossZone, TargetGroupHealth health) {
        LoadBalancer alb = tier.balancer(2, BalancingAlgorithm.ROUND_ROBIN, crossZone, health);
        for (int i = 0; i < 20; i++) {
            var application = tier.target(alb, i < 10 ? 0 : 1).application();
            application.errorShare(i < 14 ? 0 : 1);
        }
        tier.cloud.sim().runUntil(100 * SECOND);
        tier.totals.forEach(StationTotals::restart);
        return alb;
    }

    private static List<Endpoint> addresses(LoadBalancer alb) {
        return alb.addresses();
    }

    /** To one node, whatever DNS says. */
    private void sendTo(LoadBalancer alb, int node) {
        tier.send(tier.requests(BalancedWeb.node(alb, node), MS, SECOND), 10 * MS, 200);
        tier.cloud.sim().runUntil(tier.cloud.sim().now() + 3 * SECOND);
    }

    private List<Integer> servedOnes() {
        return IntStream.range(0, 20).filter(i -> tier.served(i) > 0).boxed().toList();
    }
}
