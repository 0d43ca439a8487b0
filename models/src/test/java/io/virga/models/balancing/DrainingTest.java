package io.virga.models.balancing;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.models.compute.Instance;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Targets that leave a load balancer, and come back. */
class DrainingTest {
    private final BalancedWeb tier = new BalancedWeb();
    private final TestCloud cloud = tier.cloud;

    @Test
    void drainsATargetWithoutLosingARequest() {
        LoadBalancer alb = tier.balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        Instance leaving = tier.target(alb, 0);
        tier.target(alb, 1);
        Ledger ledger = tier.send(tier.requests(alb, 50 * MS, SECOND), 7 * MS, 1_000);
        List<Long> drainedAt = new ArrayList<>();
        cloud.at(3 * SECOND, () -> {
            alb.targetGroup("web").deregister(leaving, () -> {
                drainedAt.add(cloud.sim().now());
                leaving.terminate();
            });
            assertThat(alb.targetGroup("web").health(leaving)).isEqualTo(TargetHealth.DRAINING);
        });
        cloud.drain();
        assertThat(ledger.count(Outcome.OK)).isEqualTo(1_000);
        assertThat(drainedAt).hasSize(1);
        assertThat(drainedAt.get(0)).isBetween(3 * SECOND, 3 * SECOND + 52 * MS);
        assertThat(alb.targetGroup("web").health(leaving)).isEqualTo(TargetHealth.UNUSED);
        assertThat(leaving.state()).isEqualTo(Instance.State.TERMINATED);
    }

    @Test
    void drainsAnIdleTargetAtOnce() {
        LoadBalancer alb = tier.balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        Instance leaving = tier.target(alb, 0);
        List<Long> drainedAt = new ArrayList<>();
        cloud.at(
                SECOND,
                () -> alb.targetGroup("web")
                        .deregister(leaving, () -> drainedAt.add(cloud.sim().now())));
        assertThat(drainedAt).containsExactly(SECOND);
        alb.targetGroup("web").deregister(leaving, () -> drainedAt.add(0L));
        assertThat(drainedAt).as("it is no target any more").containsExactly(SECOND, 0L);
        cloud.drain();
        assertThat(drainedAt).hasSize(2);
    }

    /** ALB guide, troubleshooting: 502 when the target was deregistered and the delay has elapsed. */
    @Test
    void cutsOffWhatIsLeftWhenTheDeregistrationDelayEnds() {
        LoadBalancerSettings hasty = new LoadBalancerSettings(
                LoadBalancerType.APPLICATION,
                BalancingAlgorithm.ROUND_ROBIN,
                true,
                BalancedWeb.CHECKS,
                5 * SECOND,
                60 * SECOND,
                constant(0),
                30 * SECOND);
        LoadBalancer alb =
                new LoadBalancer(cloud.sim(), "alb", cloud.zones(), hasty, cloud.calls(), cloud.journal(), 0);
        Instance leaving = tier.target(alb, 0);
        Ledger ledger = cloud.clients(tier.requests(alb, 20 * SECOND, HOUR), 0);
        List<Long> drainedAt = new ArrayList<>();
        cloud.at(
                SECOND,
                () -> alb.targetGroup("web")
                        .deregister(leaving, () -> drainedAt.add(cloud.sim().now())));
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.RESET);
        assertThat(ledger.entry(0).endNanos()).isEqualTo(6 * SECOND);
        assertThat(drainedAt).containsExactly(6 * SECOND);
        assertThat(alb.metrics().elb502Count()).isEqualTo(1);
    }

    @Test
    void takesATargetBackThatWasDeregistered() {
        LoadBalancer alb = tier.balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        Instance instance = tier.target(alb, 0);
        alb.targetGroup("web").deregister(instance, () -> {});
        cloud.at(SECOND, () -> alb.targetGroup("web").register(instance));
        cloud.sim().runUntil(2 * SECOND);
        assertThat(alb.targetGroup("web").health(instance)).isEqualTo(TargetHealth.HEALTHY);
        assertThatThrownBy(() -> alb.targetGroup("web").register(instance)).isInstanceOf(IllegalStateException.class);
    }
}
