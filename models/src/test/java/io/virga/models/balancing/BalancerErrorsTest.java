package io.virga.models.balancing;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.compute.Instance;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.TestCloud;
import org.junit.jupiter.api.Test;

/** Which error a load balancer answers itself, and when. */
class BalancerErrorsTest {
    private final BalancedWeb tier = new BalancedWeb();
    private final TestCloud cloud = tier.cloud;

    @Test
    void answers503WithoutAnyTarget() {
        LoadBalancer alb = tier.balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        alb.targetGroup("web");
        Ledger ledger = tier.send(tier.requests(alb, MS, SECOND), 10 * MS, 50);
        cloud.drain();
        assertThat(ledger.outcomes()).hasSize(50).containsOnly(Outcome.UNAVAILABLE);
        assertThat(alb.metrics().elb503Count()).isEqualTo(50);
        assertThat(alb.metrics().requestCount()).isZero();
    }

    /** ALB guide, "Turn off cross-zone load balancing": the zone keeps its address and its clients get 503. */
    @Test
    void answers503ForTheShareOfAZoneThatHasNoTargetOfItsOwn() {
        LoadBalancer alb = tier.balancer(2, BalancingAlgorithm.ROUND_ROBIN, false);
        tier.target(alb, 0);
        Ledger ledger = tier.send(tier.requests(alb, MS, SECOND), 10 * MS, 4_000);
        cloud.drain();
        assertThat(ledger.count(Outcome.UNAVAILABLE)).isCloseTo(2_000, within(159));
        assertThat(ledger.count(Outcome.OK) + ledger.count(Outcome.UNAVAILABLE)).isEqualTo(4_000);
    }

    @Test
    void answers504WhenNoAnswerComesWithinTheIdleTimeout() {
        LoadBalancer alb = tier.balancer(1, BalancingAlgorithm.ROUND_ROBIN, true);
        tier.target(alb, 0);
        Ledger ledger = cloud.clients(tier.requests(alb, 70 * SECOND, HOUR), 0);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(60 * SECOND);
        assertThat(alb.metrics().elb504Count()).isEqualTo(1);
        assertThat(alb.metrics().requestCount()).isEqualTo(1);
    }

    @Test
    void answers504TenSecondsAfterATargetDidNotEvenConnect() {
        LoadBalancer alb = tier.balancer(2, BalancingAlgorithm.ROUND_ROBIN, true);
        tier.target(alb, 1);
        cloud.at(MS, () -> cloud.zone(1).losePower());
        Ledger ledger = tier.send(tier.requests(BalancedWeb.node(alb, 0), MS, HOUR), SECOND, 1);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(2 * MS + 10 * SECOND);
    }

    @Test
    void answers502WhenTheTargetClosesTheConnection() {
        LoadBalancer alb = tier.balancer(1, BalancingAlgorithm.ROUND_ROBIN, true);
        Instance instance = tier.target(alb, 0);
        Ledger ledger = cloud.clients(tier.requests(alb, SECOND, HOUR), 0);
        cloud.at(300 * MS, instance::stop);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.RESET);
        assertThat(ledger.entry(0).outcome().code()).isEqualTo(502);
        assertThat(ledger.entry(0).endNanos()).isEqualTo(300 * MS);
        assertThat(alb.metrics().elb502Count()).isEqualTo(1);
    }

    @Test
    void countsErrorsOfTargetsApartFromItsOwn() {
        LoadBalancer alb = tier.balancer(1, BalancingAlgorithm.ROUND_ROBIN, true);
        Instance instance = tier.target(alb, 0);
        instance.application().errorShare(1);
        Ledger ledger = cloud.clients(tier.requests(alb, MS, SECOND), 0);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.ERROR);
        assertThat(alb.metrics().target5xxCount()).isEqualTo(1);
        assertThat(alb.metrics().elb5xxCount()).isZero();
    }
}
