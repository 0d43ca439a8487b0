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
import io.virga.models.traffic.ClosedArrivals;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Request;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RequestObserver;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import io.virga.models.traffic.Users;
import io.virga.models.traffic.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which target the requests of one user go to, by cookies and by the user's address. */
class StickinessTest {
    private static final Stickiness MINUTE = new Stickiness(60 * SECOND, true, Stickiness.WITHOUT);

    private static final RequestObserver NOBODY = new RequestObserver() {
        @Override
        public void offered(Request request) {}

        @Override
        public void ended(Request request, Outcome outcome, long endNanos) {}
    };

    private final TestCloud cloud = TestCloud.withoutLatency(5);
    private final List<StationTotals> totals = new ArrayList<>();
    private final List<Instance> instances = new ArrayList<>();

    private LoadBalancer balancer(LoadBalancerType type, Stickiness stickiness, FlowKey key, ListenerRules rules) {
        LoadBalancerSettings settings = new LoadBalancerSettings(
                type,
                type.endsConnections() ? BalancingAlgorithm.ROUND_ROBIN : BalancingAlgorithm.FLOW_HASH,
                true,
                HealthCheckSettings.http(30 * SECOND, 5 * SECOND, 2, 5),
                0,
                60 * SECOND,
                constant(0),
                30 * SECOND,
                new LoadBalancerOptions(
                        0,
                        stickiness,
                        new FlowSettings(key, type != LoadBalancerType.GATEWAY),
                        null,
                        null,
                        TargetGroupHealth.DEFAULT));
        return new LoadBalancer(cloud.sim(), "lb", cloud.zones(), settings, rules, cloud.calls(), cloud.journal(), 0);
    }

    private LoadBalancer application(Stickiness stickiness) {
        LoadBalancer alb = balancer(LoadBalancerType.APPLICATION, stickiness, FlowKey.CONNECTION, ListenerRules.NONE);
        addTargets(alb, "web", 4);
        return alb;
    }

    private void addTargets(LoadBalancer balancer, String group, int count) {
        for (int i = 0; i < count; i++) {
            StationTotals own = new StationTotals(cloud.sim());
            Instance instance = cloud.instance(group + "." + i, 0, settings(10, 10, 10), own);
            balancer.targetGroup(group).registerHealthy(instance);
            totals.add(own);
            instances.add(instance);
        }
    }

    /** Requests of a millisecond, by one user unless told otherwise, who changes nodes with each. */
    private RequestClass requests(LoadBalancer balancer) {
        int[] turn = {0};
        int nodes = balancer.nodes().size();
        Hop hop = new Hop("web", "do", 1, demand(MS, 0), call -> null, Hop.Options.ONCE);
        return kind(relay("lb", 0, call -> balancer.nodes().get(turn[0]++ % nodes), hop), SECOND, RetryPolicy.NONE);
    }

    private void send(RequestClass kind, long users, long intervalNanos, int count) {
        new Workload(
                cloud.sim(),
                "clients",
                cloud.calls(),
                every(intervalNanos, cloud.sim().now(), count),
                new Users("clients", users, cloud.sim().stream("users")),
                List.of(kind),
                (client, to) -> constant(0),
                NOBODY,
                0,
                Long.MAX_VALUE);
    }

    private List<Long> served() {
        return totals.stream().map(own -> Math.round(own.cpuNanos() / MS)).toList();
    }

    @Test
    void withoutStickinessAUsersRequestsTakeTurns() {
        send(requests(application(Stickiness.NONE)), 1, SECOND, 120);
        cloud.drain();
        assertThat(served()).allMatch(count -> count > 0);
    }

    @Test
    void aUserStaysWithATargetWhicheverNodeTakesTheRequest() {
        send(requests(application(MINUTE)), 1, SECOND, 120);
        cloud.drain();
        assertThat(served()).containsExactlyInAnyOrder(120L, 0L, 0L, 0L);
    }

    /** Requests 40 s apart renew a cookie of a minute each time; 61 s apart they come too late, each of them. */
    @ParameterizedTest
    @CsvSource({"40, true, 1", "60, true, 1", "61, true, 4", "40, false, 4"})
    void aCookieLivesAsLongAsItsDurationSaysFromItsLastRenewal(int seconds, boolean renewed, int targets) {
        LoadBalancer alb = application(new Stickiness(60 * SECOND, renewed, Stickiness.WITHOUT));
        send(requests(alb), 1, seconds * SECOND, 50);
        cloud.drain(2 * HOUR);
        assertThat(served().stream().filter(count -> count > 0)).hasSize(targets);
    }

    @Test
    void theApplicationsCookieEndsTheSessionHoweverOftenItIsUsed() {
        send(requests(application(new Stickiness(60 * SECOND, true, 120 * SECOND))), 1, SECOND, 600);
        cloud.drain();
        // Five sessions of 121 requests at most; round robin gives each another target of four.
        assertThat(served()).allMatch(count -> count >= 110 && count <= 242);
    }

    @Test
    void aSessionMovesForGoodWhenItsTargetIsUnhealthyAndWhenItIsTakenAway() {
        LoadBalancer alb = application(new Stickiness(HOUR, true, Stickiness.WITHOUT));
        send(requests(alb), 1, SECOND, 1_000);
        cloud.sim().runUntil(100 * SECOND + 1);
        int first = busy(0);
        instances.get(first).application().errorShare(1);
        cloud.at(300 * SECOND, () -> instances.get(first).application().errorShare(0));
        cloud.sim().runUntil(600 * SECOND + 1);
        assertThat(alb.healthyHostCount()).isEqualTo(4);
        int second = busy(200);
        assertThat(second).isNotEqualTo(first);
        cloud.at(700 * SECOND, () -> alb.targetGroup("web").deregister(instances.get(second), () -> {}));
        cloud.drain();
        assertThat(served().stream().filter(count -> count > 0)).hasSize(3);
        assertThat(served().get(second)).isBetween(500L, 700L);
    }

    /** The only target with more requests than that. */
    private int busy(long than) {
        List<Long> served = served();
        int found = -1;
        for (int i = 0; i < served.size(); i++) {
            if (served.get(i) > than) {
                assertThat(found).isEqualTo(-1);
                found = i;
            }
        }
        return found;
    }

    @Test
    void aSessionStaysWithTheTargetGroupOfAWeightedActionUntilItsDurationIsOver() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("web", 1);
        weights.put("green", 1);
        ForwardAction action = new ForwardAction(weights, 60 * SECOND);
        LoadBalancer alb = balancer(
                LoadBalancerType.APPLICATION, MINUTE, FlowKey.CONNECTION, new ListenerRules(List.of(), action));
        addTargets(alb, "web", 2);
        addTargets(alb, "green", 2);
        Hop web = new Hop("web", "do", 1, demand(MS, 0), call -> null, Hop.Options.ONCE);
        Hop green = new Hop("green", "do", 2, demand(MS, 0), call -> null, Hop.Options.ONCE);
        Hop root = relay("lb", 0, call -> alb.nodes().get(0), web);
        root.call(green);
        alb.route(root, action);
        send(kind(root, SECOND, RetryPolicy.NONE), 1, SECOND, 200);
        cloud.drain();
        assertThat(served()).containsExactlyInAnyOrder(200L, 0L, 0L, 0L);
    }

    @ParameterizedTest
    @CsvSource({"NETWORK, CONNECTION, 4", "NETWORK, CLIENT, 1", "GATEWAY, CLIENT, 1"})
    void aClientsConnectionsGoToOneTargetWhenItsAddressIsTheKey(LoadBalancerType type, FlowKey key, int targets) {
        LoadBalancer balancer = balancer(type, Stickiness.NONE, key, ListenerRules.NONE);
        addTargets(balancer, "web", 4);
        RequestClass kind = requests(balancer);
        var node = balancer.nodes().get(0);
        Hop root = relay("lb", 0, call -> node, kind.root().relayTargets().get(0));
        // Twenty requests a connection: fifty connections.
        send(kind(root, SECOND, RetryPolicy.NONE), 1, SECOND, 1_000);
        cloud.drain();
        assertThat(served().stream().filter(count -> count > 0)).hasSize(targets);
    }

    /** Gateway Load Balancer guide, "Target failover": without rebalancing, flows stay where they are. */
    @Test
    void theFlowsOfAGatewayStayWithAnApplianceThatFails() {
        LoadBalancer gateway = balancer(LoadBalancerType.GATEWAY, Stickiness.NONE, FlowKey.CLIENT, ListenerRules.NONE);
        addTargets(gateway, "web", 4);
        var node = gateway.nodes().get(0);
        Hop hop = new Hop("web", "do", 1, demand(MS, 0), call -> null, Hop.Options.ONCE);
        send(kind(relay("lb", 0, call -> node, hop), SECOND, RetryPolicy.NONE), 1, SECOND, 1_000);
        cloud.sim().runUntil(100 * SECOND + 1);
        int first = busy(0);
        instances.get(first).application().silence();
        cloud.at(500 * SECOND, () -> instances.get(first).application().serve());
        cloud.drain();
        assertThat(served().stream().filter(count -> count > 0)).hasSize(1);
        assertThat(served().get(first)).isBetween(590L, 605L);
    }

    @Test
    void theClientsOfAClosedLoopAreUsersOfTheirOwn() {
        LoadBalancer alb = application(new Stickiness(HOUR, true, Stickiness.WITHOUT));
        new Workload(
                cloud.sim(),
                "closed",
                cloud.calls(),
                new ClosedArrivals(3, constant(999 * MS), cloud.sim().stream("think")),
                List.of(requests(alb)),
                constant(0),
                NOBODY,
                0,
                Long.MAX_VALUE);
        cloud.sim().runUntil(600 * SECOND);
        // Each makes a request a second, so that a target has the six hundred of each of its users.
        assertThat(served()).allMatch(count -> count % 600 == 0);
        assertThat(served().stream().mapToLong(Long::longValue).sum()).isEqualTo(3 * 600);
        assertThat(served().stream().filter(count -> count > 0)).hasSizeGreaterThan(1);
    }

    @Test
    void whoPassesConnectionsOnSeesNoCookies() {
        assertThatThrownBy(() -> balancer(LoadBalancerType.NETWORK, MINUTE, FlowKey.CONNECTION, ListenerRules.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no cookies");
    }
}
