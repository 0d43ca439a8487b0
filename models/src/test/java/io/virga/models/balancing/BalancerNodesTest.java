package io.virga.models.balancing;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.compute.Instance;
import io.virga.models.dns.ResolverPopulation;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes of a load balancer that die or have nobody behind them, and their addresses in DNS. */
class BalancerNodesTest {
    private final BalancedWeb tier = new BalancedWeb();
    private final TestCloud cloud = tier.cloud;

    @Test
    void losesWhatADeadNodeHadAndWhatStillComesToIt() {
        LoadBalancer alb = tier.balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        tier.target(alb, 1);
        Ledger ledger = cloud.clients(tier.requests(BalancedWeb.node(alb, 0), SECOND, 3 * SECOND), 0, 10 * SECOND);
        cloud.at(500 * MS, () -> cloud.zone(0).losePower());
        cloud.drain();
        assertThat(ledger.outcomes()).containsExactly(Outcome.ABANDONED, Outcome.ABANDONED);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(3 * SECOND);
        assertThat(tier.totals.get(0).cpuNanos())
                .as("the target finishes its work")
                .isEqualTo(1e9);
    }

    @Test
    void losesWhatADeadNodeHadWithADrainingTargetToo() {
        LoadBalancer alb = tier.balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        Instance leaving = tier.target(alb, 1);
        Ledger ledger = cloud.clients(tier.requests(BalancedWeb.node(alb, 0), SECOND, 3 * SECOND), 0);
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
        LoadBalancer alb = tier.balancer(3, BalancingAlgorithm.ROUND_ROBIN, true);
        tier.target(alb, 1);
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
        LoadBalancer alb = tier.balancer(3, BalancingAlgorithm.ROUND_ROBIN, true);
        tier.target(alb, 1);
        List<?> before = alb.addresses();
        cloud.at(100 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(120 * SECOND, () -> cloud.zone(0).restorePower());
        cloud.sim().runUntil(300 * SECOND);
        assertThat(alb.addresses()).isSameAs(before);
    }

    @Test
    void goesOnBeingUsedAtADeadNodesAddressForOneTimeToLiveAfterDnsChanged() {
        LoadBalancer alb = tier.balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        for (int i = 0; i < 4; i++) {
            tier.target(alb, 1);
        }
        ResolverPopulation busy = new ResolverPopulation(cloud.sim(), "clients/alb", alb, 50);
        Ledger ledger = tier.send(tier.requests(busy, MS, 500 * MS), 2 * MS, 150_000);
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
        LoadBalancer alb = tier.balancer(2, BalancingAlgorithm.ROUND_ROBIN, false);
        Instance a = tier.target(alb, 0);
        Instance b = tier.target(alb, 1);
        cloud.at(SECOND, a::stop);
        cloud.sim().runUntil(120 * SECOND);
        assertThat(alb.addresses())
                .as("zone a has no healthy target")
                .containsExactly(alb.nodes().get(1));
        b.stop();
        cloud.sim().runUntil(300 * SECOND);
        assertThat(alb.addresses()).as("nobody has one").hasSize(2);
    }
}
