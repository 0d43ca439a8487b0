package io.virga.models.balancing;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.relay;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.compute.Instance;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Weighted target groups do not fail over to each other (ALB user guide, "Forward actions": a group that has only unhealthy
 * targets, or none, gets its part all the same). Half of 1,000 requests have a standard deviation of 16; the bounds are five.
 */
class WeightedGroupsTest {
    private static final int REQUESTS = 1_000;

    private final TestCloud cloud = TestCloud.withoutLatency(5);
    private final ForwardAction action = new ForwardAction(halves());
    private final LoadBalancer balancer = new LoadBalancer(
            cloud.sim(),
            "lb",
            cloud.zones(),
            new LoadBalancerSettings(
                    LoadBalancerType.APPLICATION,
                    BalancingAlgorithm.ROUND_ROBIN,
                    true,
                    HealthCheckSettings.http(30 * SECOND, 5 * SECOND, 2, 5),
                    0,
                    60 * SECOND,
                    constant(0),
                    30 * SECOND),
            new ListenerRules(List.of(), action),
            cloud.calls(),
            cloud.journal(),
            0);

    private static Map<String, Integer> halves() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("blue", 1);
        weights.put("green", 1);
        return weights;
    }

    private Instance instance(String path, StationTotals totals) {
        return cloud.instance(path, 0, settings(10, 10, 10), totals);
    }

    private Ledger send() {
        Hop root = relay("lb", 0, call -> balancer.nodes().get(0), hop("blue"));
        root.call(hop("green"));
        balancer.route(root, action);
        Ledger ledger = cloud.clients(
                "clients",
                every(5 * MS, cloud.sim().now(), REQUESTS),
                kind(root, SECOND, RetryPolicy.NONE),
                constant(0));
        cloud.sim().runUntil(cloud.sim().now() + 10 * SECOND);
        return ledger;
    }

    private static Hop hop(String group) {
        return new Hop(group, "do", 1, demand(MS, 0), call -> null, Hop.Options.ONCE);
    }

    @Test
    void aGroupWithoutTargetsAnswersItsPartWith503() {
        balancer.targetGroup("blue");
        balancer.targetGroup("green").registerHealthy(instance("green", new StationTotals(cloud.sim())));
        Ledger ledger = send();
        assertThat(ledger.count(Outcome.UNAVAILABLE)).isCloseTo(REQUESTS / 2, within(79));
        assertThat(ledger.count(Outcome.OK) + ledger.count(Outcome.UNAVAILABLE)).isEqualTo(REQUESTS);
    }

    @Test
    void aGroupWithoutHealthyTargetsSendsItsPartToThoseThatItHas() {
        Instance blue = instance("blue", new StationTotals(cloud.sim()));
        balancer.targetGroup("blue").registerHealthy(blue);
        balancer.targetGroup("green").registerHealthy(instance("green", new StationTotals(cloud.sim())));
        blue.stop();
        cloud.sim().runUntil(120 * SECOND);
        assertThat(balancer.targetGroup("blue").healthyHostCount()).isZero();
        assertThat(send().count(Outcome.OK)).isCloseTo(REQUESTS / 2, within(79));
    }
}
