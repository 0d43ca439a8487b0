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
import io.virga.models.dns.ResolverPopulation;
import io.virga.models.traffic.Account;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests through an Application Load Balancer; its health checks have a test of their own. */
class LoadBalancerTest {
    private static final int ALB = 0;
    private static final int WEB = 1;
    private static final HealthCheckSettings CHECKS = HealthCheckSettings.http(30 * SECOND, 5 * SECOND, 2, 5);

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final List<Instance> web = new ArrayList<>();
    private final List<StationTotals> totals = new ArrayList<>();

    private LoadBalancer balancer(int zones, BalancingAlgorithm algorithm, boolean crossZone) {
        LoadBalancerSettings settings = new LoadBalancerSettings(
                LoadBalancerType.APPLICATION,
                algorithm,
                crossZone,
                CHECKS,
                300 * SECOND,
                60 * SECOND,
                constant(2 * MS),
                30 * SECOND);
        return new LoadBalancer(
                cloud.sim(), "alb", cloud.zones().subList(0, zones), settings, cloud.calls(), cloud.journal(), 0);
    }

    private Instance target(LoadBalancer balancer, int zone) {
        StationTotals own = new StationTotals(cloud.sim());
        Instance instance = cloud.instance("web." + web.size(), zone, settings(10, 10, 10), own);
        balancer.targetGroup("web").registerHealthy(instance);
        web.add(instance);
        totals.add(own);
        return instance;
    }

    private RequestClass requests(LoadBalancer balancer, long cpuNanos, long timeoutNanos) {
        return requests(new ResolverPopulation(cloud.sim(), "clients/alb", balancer, 100_000), cpuNanos, timeoutNanos);
    }

    private RequestClass requests(Router router, long cpuNanos, long timeoutNanos) {
        Hop hop = new Hop("web", "do", WEB, demand(cpuNanos, 0), call -> null, Hop.Options.ONCE);
        return kind(relay("alb", ALB, router, hop), timeoutNanos, RetryPolicy.NONE);
    }

    private static Router node(LoadBalancer balancer, int index) {
        var node = balancer.nodes().get(index);
        return call -> node;
    }

    private Ledger send(RequestClass kind, long intervalNanos, int count) {
        return cloud.clients("clients", every(intervalNanos, cloud.sim().now(), count), kind, constant(0));
    }

    /** Calls that a target answered with work, health checks left out. */
    private long served(int target) {
        return Math.round(totals.get(target).cpuNanos() / MS);
    }

    @Test
    void addsItsOwnLatencyAndBooksItAsServedByItself() {
        LoadBalancer alb = balancer(1, BalancingAlgorithm.ROUND_ROBIN, true);
        target(alb, 0);
        Ledger ledger = cloud.clients(requests(alb, 10 * MS, SECOND), 0);
        cloud.drain();
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(12 * MS);
        assertThat(ledger.entry(0).account().get(Account.served(ALB))).isEqualTo(2 * MS);
        assertThat(ledger.entry(0).account().get(Account.served(WEB))).isEqualTo(10 * MS);
        assertThat(alb.metrics().responseNanos()).isEqualTo(12 * MS);
    }

    @Test
    void takesTargetsInTurn() {
        LoadBalancer alb = balancer(3, BalancingAlgorithm.ROUND_ROBIN, true);
        for (int i = 0; i < 3; i++) {
            target(alb, i);
        }
        send(requests(node(alb, 0), MS, SECOND), 10 * MS, 300);
        cloud.drain();
        assertThat(List.of(served(0), served(1), served(2))).containsOnly(100L);
    }

    @Test
    void prefersTheTargetWithTheLeastOutstandingRequests() {
        LoadBalancer alb = balancer(1, BalancingAlgorithm.LEAST_OUTSTANDING_REQUESTS, true);
        target(alb, 0).application().slowdown(1_000);
        target(alb, 0);
        Ledger ledger = send(requests(alb, MS, HOUR), 10 * MS, 200);
        cloud.drain();
        // The slow one gets a request whenever both have none or it ties: one, until its first answer a second later.
        assertThat(served(0)).isLessThanOrEqualTo(4 * 1_000);
        assertThat(served(1)).isGreaterThanOrEqualTo(196);
        assertThat(ledger.count(Outcome.OK)).isEqualTo(200);
    }

    @Test
    void sharesTiesInTurnWhenChoosingByOutstandingRequests() {
        LoadBalancer alb = balancer(1, BalancingAlgorithm.LEAST_OUTSTANDING_REQUESTS, true);
        for (int i = 0; i < 4; i++) {
            target(alb, 0);
        }
        send(requests(alb, MS, SECOND), 10 * MS, 400);
        cloud.drain();
        assertThat(List.of(served(0), served(1), served(2), served(3))).containsOnly(100L);
    }

    /** ALB guide, "Cross-zone load balancing": two targets in one zone and eight in the other. */
    @Test
    void givesEachOfTwoAndEightTargetsATenthAcrossZones() {
        long n = shareOfTwoAndEight(true);
        for (int i = 0; i < 10; i++) {
            assertThat(served(i)).isEqualTo(n / 10);
        }
    }

    @Test
    void givesEachTargetItsPartOfItsZonesHalfWithoutCrossZone() {
        long n = shareOfTwoAndEight(false);
        for (int i = 0; i < 10; i++) {
            assertThat(served(i)).isEqualTo(i < 2 ? n / 4 : n / 16);
        }
    }

    /** Half of the requests to each node, as DNS does in the long run; exact because both take turns. */
    private long shareOfTwoAndEight(boolean crossZone) {
        LoadBalancer alb = balancer(2, BalancingAlgorithm.ROUND_ROBIN, crossZone);
        for (int i = 0; i < 10; i++) {
            target(alb, i < 2 ? 0 : 1);
        }
        int[] turn = {0};
        Router alternating = call -> alb.nodes().get(turn[0]++ % 2);
        int n = 1_600;
        send(requests(alternating, MS, SECOND), 5 * MS, n);
        cloud.drain();
        return n;
    }

    @Test
    void spreadsClientsEvenlyOverItsNodesThroughDns() {
        LoadBalancer alb = balancer(2, BalancingAlgorithm.ROUND_ROBIN, false);
        target(alb, 0);
        target(alb, 1);
        send(requests(alb, MS, SECOND), 5 * MS, 20_000);
        cloud.drain();
        // Five standard deviations.
        assertThat(served(0)).isCloseTo(10_000L, within(354L));
        assertThat(served(0) + served(1)).isEqualTo(20_000);
    }

    @Test
    void answers503WithoutAnyTarget() {
        LoadBalancer alb = balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        alb.targetGroup("web");
        Ledger ledger = send(requests(alb, MS, SECOND), 10 * MS, 50);
        cloud.drain();
        assertThat(ledger.outcomes()).hasSize(50).containsOnly(Outcome.UNAVAILABLE);
        assertThat(alb.metrics().elb503Count()).isEqualTo(50);
        assertThat(alb.metrics().requestCount()).isZero();
    }

    /** ALB guide, "Turn off cross-zone load balancing": the zone keeps its address and its clients get 503. */
    @Test
    void answers503ForTheShareOfAZoneThatHasNoTargetOfItsOwn() {
        LoadBalancer alb = balancer(2, BalancingAlgorithm.ROUND_ROBIN, false);
        target(alb, 0);
        Ledger ledger = send(requests(alb, MS, SECOND), 10 * MS, 4_000);
        cloud.drain();
        assertThat(ledger.count(Outcome.UNAVAILABLE)).isCloseTo(2_000, within(159));
        assertThat(ledger.count(Outcome.OK) + ledger.count(Outcome.UNAVAILABLE)).isEqualTo(4_000);
    }

    @Test
    void answers504WhenNoAnswerComesWithinTheIdleTimeout() {
        LoadBalancer alb = balancer(1, BalancingAlgorithm.ROUND_ROBIN, true);
        target(alb, 0);
        Ledger ledger = cloud.clients(requests(alb, 70 * SECOND, HOUR), 0);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(60 * SECOND);
        assertThat(alb.metrics().elb504Count()).isEqualTo(1);
        assertThat(alb.metrics().requestCount()).isEqualTo(1);
    }

    @Test
    void answers504TenSecondsAfterATargetDidNotEvenConnect() {
        LoadBalancer alb = balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        target(alb, 1);
        cloud.at(MS, () -> cloud.zone(1).losePower());
        Ledger ledger = send(requests(node(alb, 0), MS, HOUR), SECOND, 1);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(2 * MS + 10 * SECOND);
    }

    @Test
    void answers502WhenTheTargetClosesTheConnection() {
        LoadBalancer alb = balancer(1, BalancingAlgorithm.ROUND_ROBIN, true);
        Instance instance = target(alb, 0);
        Ledger ledger = cloud.clients(requests(alb, SECOND, HOUR), 0);
        cloud.at(300 * MS, instance::stop);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.RESET);
        assertThat(ledger.entry(0).outcome().code()).isEqualTo(502);
        assertThat(ledger.entry(0).endNanos()).isEqualTo(300 * MS);
        assertThat(alb.metrics().elb502Count()).isEqualTo(1);
    }

    @Test
    void countsErrorsOfTargetsApartFromItsOwn() {
        LoadBalancer alb = balancer(1, BalancingAlgorithm.ROUND_ROBIN, true);
        Instance instance = target(alb, 0);
        instance.application().errorShare(1);
        Ledger ledger = cloud.clients(requests(alb, MS, SECOND), 0);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.ERROR);
        assertThat(alb.metrics().target5xxCount()).isEqualTo(1);
        assertThat(alb.metrics().elb5xxCount()).isZero();
    }

    @Test
    void drainsATargetWithoutLosingARequest() {
        LoadBalancer alb = balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        Instance leaving = target(alb, 0);
        target(alb, 1);
        Ledger ledger = send(requests(alb, 50 * MS, SECOND), 7 * MS, 1_000);
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
        LoadBalancer alb = balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        Instance leaving = target(alb, 0);
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
                CHECKS,
                5 * SECOND,
                60 * SECOND,
                constant(0),
                30 * SECOND);
        LoadBalancer alb =
                new LoadBalancer(cloud.sim(), "alb", cloud.zones(), hasty, cloud.calls(), cloud.journal(), 0);
        Instance leaving = target(alb, 0);
        Ledger ledger = cloud.clients(requests(alb, 20 * SECOND, HOUR), 0);
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
        LoadBalancer alb = balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        Instance instance = target(alb, 0);
        alb.targetGroup("web").deregister(instance, () -> {});
        cloud.at(SECOND, () -> alb.targetGroup("web").register(instance));
        cloud.sim().runUntil(2 * SECOND);
        assertThat(alb.targetGroup("web").health(instance)).isEqualTo(TargetHealth.HEALTHY);
        assertThatThrownBy(() -> alb.targetGroup("web").register(instance)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void losesWhatADeadNodeHadAndWhatStillComesToIt() {
        LoadBalancer alb = balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        target(alb, 1);
        Ledger ledger = cloud.clients(requests(node(alb, 0), SECOND, 3 * SECOND), 0, 10 * SECOND);
        cloud.at(500 * MS, () -> cloud.zone(0).losePower());
        cloud.drain();
        assertThat(ledger.outcomes()).containsExactly(Outcome.ABANDONED, Outcome.ABANDONED);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(3 * SECOND);
        assertThat(totals.get(0).cpuNanos()).as("the target finishes its work").isEqualTo(1e9);
    }

    @Test
    void losesWhatADeadNodeHadWithADrainingTargetToo() {
        LoadBalancer alb = balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        Instance leaving = target(alb, 1);
        Ledger ledger = cloud.clients(requests(node(alb, 0), SECOND, 3 * SECOND), 0);
        List<Long> drainedAt = new ArrayList<>();
        cloud.at(
                100 * MS,
                () -> alb.targetGroup("web")
                        .deregister(leaving, () -> drainedAt.add(cloud.sim().now())));
        cloud.at(500 * MS, () -> cloud.zone(0).losePower());
        cloud.drain();
        assertThat(drainedAt).containsExactly(500 * MS);
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.ABANDONED);
    }

    @Test
    void takesADeadNodesAddressOutOfDnsAfterItsDetectionAndBackAgain() {
        LoadBalancer alb = balancer(3, BalancingAlgorithm.ROUND_ROBIN, true);
        target(alb, 1);
        cloud.at(100 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(130 * SECOND - 1, () -> assertThat(alb.addresses()).hasSize(3));
        cloud.at(
                130 * SECOND,
                () -> assertThat(alb.addresses())
                        .containsExactly(alb.nodes().get(1), alb.nodes().get(2)));
        cloud.at(200 * SECOND, () -> cloud.zone(0).restorePower());
        cloud.at(230 * SECOND - 1, () -> assertThat(alb.addresses()).hasSize(2));
        cloud.at(230 * SECOND, () -> assertThat(alb.addresses()).hasSize(3));
    }

    @Test
    void noticesNothingOfANodeThatIsBackBeforeItsDetection() {
        LoadBalancer alb = balancer(3, BalancingAlgorithm.ROUND_ROBIN, true);
        target(alb, 1);
        List<?> before = alb.addresses();
        cloud.at(100 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(120 * SECOND, () -> cloud.zone(0).restorePower());
        cloud.sim().runUntil(300 * SECOND);
        assertThat(alb.addresses()).isSameAs(before);
    }

    @Test
    void goesOnBeingUsedAtADeadNodesAddressForOneTimeToLiveAfterDnsChanged() {
        LoadBalancer alb = balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        for (int i = 0; i < 4; i++) {
            target(alb, 1);
        }
        ResolverPopulation busy = new ResolverPopulation(cloud.sim(), "clients/alb", alb, 50);
        Ledger ledger = send(requests(busy, MS, 500 * MS), 2 * MS, 150_000);
        cloud.at(100 * SECOND, () -> cloud.zone(0).losePower());
        cloud.drain();
        long last = ledger.entries().stream()
                .filter(entry -> entry.outcome() == Outcome.ABANDONED)
                .mapToLong(Ledger.Entry::intentNanos)
                .max()
                .orElseThrow();
        // Detected after 30 s, and known everywhere 60 s later.
        assertThat(last).isBetween(180 * SECOND, 190 * SECOND);
        assertThat(ledger.entries())
                .filteredOn(entry -> entry.intentNanos() > 190 * SECOND)
                .allMatch(entry -> entry.outcome() == Outcome.OK);
    }

    @Test
    void leavesANodeInDnsThatHasOnlyUnhealthyTargetsWhenAllHave() {
        LoadBalancer alb = balancer(2, BalancingAlgorithm.ROUND_ROBIN, false);
        Instance a = target(alb, 0);
        Instance b = target(alb, 1);
        cloud.at(SECOND, a::stop);
        cloud.sim().runUntil(120 * SECOND);
        assertThat(alb.addresses())
                .as("zone a has no healthy target")
                .containsExactly(alb.nodes().get(1));
        b.stop();
        cloud.sim().runUntil(300 * SECOND);
        assertThat(alb.addresses()).as("nobody has one").hasSize(2);
    }

    @Test
    void countsCapacityUnitsFromTheStartOfTheBill() {
        LoadBalancer alb = balancer(1, BalancingAlgorithm.ROUND_ROBIN, true);
        target(alb, 0);
        send(requests(alb, MS, SECOND), SECOND, 4_000);
        cloud.sim().runUntil(2 * HOUR);
        // Twenty requests share a connection; a request has 100 bytes and its answer 1000.
        assertThat(alb.metrics().lcu().newConnections(0)).isCloseTo(180, within(1e-9));
        assertThat(alb.metrics().lcu().newConnections(1)).isCloseTo(20, within(1e-9));
        assertThat(alb.metrics().lcu().processedBytes(0)).isEqualTo(3_600 * 1_100);
        assertThat(alb.metrics().lcu().processedBytes(7)).isZero();
    }

    @Test
    void refusesAHopWithOptionsThatItWouldNotHeed() {
        LoadBalancer alb = balancer(1, BalancingAlgorithm.ROUND_ROBIN, true);
        target(alb, 0);
        Hop twice =
                new Hop("web", "do", WEB, demand(MS, 0), call -> null, new Hop.Options(2, 1, HOUR, RetryPolicy.NONE));
        cloud.clients(kind(relay("alb", ALB, node(alb, 0), twice)), 0);
        assertThatThrownBy(cloud::drain).hasRootCauseInstanceOf(IllegalStateException.class);
    }
}
