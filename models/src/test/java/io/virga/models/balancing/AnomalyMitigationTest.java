package io.virga.models.balancing;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.compute.Instance;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hundred requests a second at targets behind one node, for less than two health checks fail; periods are ten seconds long. */
class AnomalyMitigationTest {
    private final BalancedWeb tier = new BalancedWeb();
    private final List<Instance> targets = new ArrayList<>();
    private final LoadBalancer alb = tier.balancer(1, BalancingAlgorithm.WEIGHTED_RANDOM_WITH_ANOMALY_MITIGATION, true);

    private void targets(int number) {
        for (int i = 0; i < number; i++) {
            targets.add(tier.target(alb, 0));
        }
    }

    private void fail(int target, double share) {
        targets.get(target).application().errorShare(share);
    }

    private Ledger send(int count) {
        return tier.send(tier.requests(alb, MS, SECOND), 10 * MS, count);
    }

    private static double errors(Ledger ledger) {
        return ledger.count(Outcome.ERROR);
    }

    /** In the k-th of the first two and a half periods it has a weight of 2^-k among three of weight 1. */
    @Test
    void aTargetThatFailsMoreThanTheOthersGetsFewerRequests() {
        targets(4);
        fail(0, 1);
        Ledger ledger = send(2_500);
        tier.cloud.drain();
        double expected = 0;
        double variance = 0;
        for (int period = 0; period < 3; period++) {
            double weight = Math.pow(0.5, period);
            double share = weight / (3 + weight);
            double requests = period < 2 ? 1_000 : 500;
            expected += requests * share;
            variance += requests * share * (1 - share);
        }
        // Four standard deviations: a right model fails with a chance of 0.006%.
        assertThat(errors(ledger)).isCloseTo(expected, within(4 * Math.sqrt(variance)));
    }

    /** Its weight doubles in each period in which it is no worse than the others. */
    @Test
    void aTargetThatIsWellAgainSlowlyGetsItsShare() {
        targets(4);
        fail(0, 1);
        send(12_000);
        tier.cloud.at(25 * SECOND, () -> fail(0, 0));
        long[] before = new long[1];
        tier.cloud.at(70 * SECOND, () -> before[0] = tier.served(0));
        tier.cloud.drain();
        // An eighth from 30 s on, a quarter from 40 s, all from 60 s on.
        assertThat((double) tier.served(0) - before[0])
                .isCloseTo(5_000 / 4.0, within(4 * Math.sqrt(5_000 * 0.25 * 0.75)));
    }

    @Test
    void whereAllFailAlikeNobodyIsAnAnomaly() {
        targets(3);
        for (int i = 0; i < 3; i++) {
            fail(i, 0.5);
        }
        send(2_400);
        tier.cloud.drain();
        for (int i = 0; i < 3; i++) {
            assertThat((double) tier.totals.get(i).arrivals()).isGreaterThan(800 - 4 * Math.sqrt(2_400 * 2 / 9.0));
        }
    }

    @Test
    void twoTargetsAreTooFew() {
        targets(2);
        fail(0, 1);
        Ledger ledger = send(2_500);
        tier.cloud.drain();
        assertThat(errors(ledger)).isCloseTo(1_250, within(4 * Math.sqrt(625)));
    }

    @Test
    void whereMostFailNobodyIsAnAnomaly() {
        targets(4);
        fail(0, 1);
        fail(1, 1);
        fail(2, 1);
        Ledger ledger = send(2_500);
        tier.cloud.drain();
        // The median target fails as well: nobody is worse than twice that.
        assertThat(errors(ledger)).isCloseTo(2_500 * 0.75, within(4 * Math.sqrt(2_500 * 0.75 * 0.25)));
    }
}
