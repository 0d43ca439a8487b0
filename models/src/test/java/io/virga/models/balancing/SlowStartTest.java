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
import static org.assertj.core.api.Assertions.within;

import io.virga.models.compute.Instance;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ALB guide, "Slow start mode": the share of a target grows linearly. */
class SlowStartTest {
    private static final long DURATION = 100 * SECOND;

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final List<StationTotals> totals = new ArrayList<>();
    private final LoadBalancer alb = new LoadBalancer(
            cloud.sim(),
            "alb",
            cloud.zones().subList(0, 1),
            slowly(BalancingAlgorithm.ROUND_ROBIN),
            cloud.calls(),
            cloud.journal(),
            0);

    private static LoadBalancerSettings slowly(BalancingAlgorithm algorithm) {
        return new LoadBalancerSettings(
                LoadBalancerType.APPLICATION,
                algorithm,
                true,
                HealthCheckSettings.http(30 * SECOND, 5 * SECOND, 2, 5),
                300 * SECOND,
                60 * SECOND,
                constant(0),
                30 * SECOND,
                new LoadBalancerOptions(
                        DURATION, Stickiness.NONE, FlowSettings.CONNECTIONS, null, null, TargetGroupHealth.DEFAULT));
    }

    private Instance instance() {
        StationTotals own = new StationTotals(cloud.sim());
        totals.add(own);
        return cloud.instance("web." + totals.size(), 0, settings(10, 10, 10), own);
    }

    private void send(int count) {
        Hop hop = new Hop("web", "do", 1, demand(MS, 0), call -> null, Hop.Options.ONCE);
        var node = alb.nodes().get(0);
        cloud.clients(
                "clients",
                every(10 * MS, 0, count),
                kind(relay("alb", 0, call -> node, hop), HOUR, RetryPolicy.NONE),
                constant(0));
    }

    private double served(int index) {
        return totals.get(index).cpuNanos() / MS;
    }

    /** At weight w it gets w / (1 + w); the integral over w from 0 to 1 is 1 − ln 2. */
    @Test
    void growsTheShareOfANewTargetLinearly() {
        alb.targetGroup("web").registerHealthy(instance());
        alb.targetGroup("web").register(instance());
        int n = (int) (DURATION / (10 * MS));
        send(2 * n);
        cloud.sim().runUntil(DURATION);
        double atEnd = served(1);
        assertThat(atEnd).isCloseTo(n * (1 - Math.log(2)), within(10.0));
        cloud.drain();
        assertThat(served(1) - atEnd).as("its full share from then on").isCloseTo(n / 2.0, within(2.0));
    }

    @Test
    void leavesOutSlowStartWithoutATargetInFullService() {
        alb.targetGroup("web").register(instance());
        alb.targetGroup("web").register(instance());
        send(1_000);
        cloud.drain();
        // The first is in full service as soon as it is healthy; the second joins it slowly.
        assertThat(served(0) + served(1)).isEqualTo(1_000);
        assertThat(served(1)).isLessThan(60);
    }

    @Test
    void isForRoundRobinOnly() {
        assertThatThrownBy(() -> slowly(BalancingAlgorithm.LEAST_OUTSTANDING_REQUESTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("slow start is for round robin");
    }
}
