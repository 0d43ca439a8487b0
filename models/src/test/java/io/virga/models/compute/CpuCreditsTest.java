package io.virga.models.compute;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A t3.nano: two vCPUs, of which it may always use a tenth of one. */
class CpuCreditsTest {
    private static final long MINUTE = 60 * SECOND;
    private static final InstanceType TYPE = InstanceTypes.load().find("t3.nano");

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final StationTotals totals = new StationTotals(cloud.sim());
    private final ServiceStation application =
            new ServiceStation(cloud.sim(), "i.app", cloud.calls(), cloud.zone(0), settings(4, 9, 2), totals);
    private final Instance instance = new Instance(cloud.sim(), "i", TYPE, cloud.zone(0), application);

    private void begin(CreditMode mode, String share) {
        BurstableTypes types = BurstableTypes.load();
        new CreditSpecification(types, mode, new BigDecimal(share), new LaunchCreditQuota(), 0).ofRunning(instance);
        instance.startServing(MINUTE);
    }

    private CpuCredits credits() {
        return Objects.requireNonNull(instance.credits());
    }

    /** Calls of so much work, one at each of the times. */
    private Ledger send(long workNanos, long... times) {
        return cloud.clients(
                kind(cloud.hop("i", 0, demand(workNanos, 0), application), 10 * HOUR, RetryPolicy.NONE), times);
    }

    @Test
    void aJobIsFastUntilTheCreditsAreSpentAndGoesOnAtTheBaseline() {
        begin(CreditMode.STANDARD, "0.0625"); // 9 credits
        Ledger ledger = send(15 * MINUTE, 0);
        // At 100% of one vCPU 9 credits last for 10 minutes; the other 5 minutes of work take 50 at a tenth.
        cloud.sim().runUntil(10 * MINUTE);
        assertThat(credits().balance()).isEqualByComparingTo("0");
        assertThat(application.busyVcpus().value()).isEqualTo(0.1);
        cloud.drain();
        assertThat(ledger.entry(0).endNanos()).isEqualTo(60 * MINUTE);
        assertThat(totals.cpuNanos()).isEqualTo(15.0 * MINUTE);
        assertThat(instance.busyVcpuNanos()).isEqualTo(15.0 * MINUTE);
    }

    @Test
    void unlimitedModeGoesOnAtFullSpeed() {
        begin(CreditMode.UNLIMITED, "0.0625");
        Ledger ledger = send(15 * MINUTE, 0);
        cloud.sim().runUntil(15 * MINUTE);
        assertThat(ledger.entry(0).endNanos()).isEqualTo(15 * MINUTE);
        assertThat(credits().used()).isEqualByComparingTo("15");
        assertThat(credits().surplus()).isEqualByComparingTo("4.5");
        assertThat(credits().charged()).isEqualByComparingTo("0");
    }

    @Test
    void restsOfCreditsEarnedInAPauseMakeTheNextJobFastForTheirTime() {
        begin(CreditMode.STANDARD, "0");
        Ledger ledger = send(2 * MINUTE, 18 * MINUTE);
        cloud.drain();
        // 1.8 credits last for 2 minutes of one vCPU, of which 0.2 are earned meanwhile.
        assertThat(ledger.entry(0).endNanos()).isEqualTo(20 * MINUTE);
    }

    @Test
    void twoJobsShareTheBaseline() {
        begin(CreditMode.STANDARD, "0");
        Ledger ledger = send(MINUTE, 0, 0);
        cloud.drain();
        assertThat(ledger.outcomes()).containsExactly(Outcome.OK, Outcome.OK);
        assertThat(ledger.entry(1).endNanos()).isEqualTo(20 * MINUTE);
        assertThat(credits().used().setScale(6, RoundingMode.HALF_UP)).isEqualByComparingTo("2");
    }

    @Test
    void turningToUnlimitedModeEndsTheBaselineAtOnce() {
        begin(CreditMode.STANDARD, "0");
        Ledger ledger = send(11 * MINUTE, 0);
        cloud.at(10 * MINUTE, () -> credits().turnTo(CreditMode.UNLIMITED));
        cloud.drain();
        assertThat(ledger.entry(0).endNanos()).isEqualTo(20 * MINUTE);
    }

    @Test
    void aStoppedInstanceEarnsNothingAndIsAtFullSpeedAfterwards() {
        begin(CreditMode.STANDARD, "0");
        send(MINUTE, 0);
        cloud.at(MINUTE, instance::stop);
        assertThat(credits().balance()).isEqualByComparingTo("0");
        cloud.sim().runUntil(10 * HOUR);
        assertThat(credits().balance()).isEqualByComparingTo("0");
        assertThat(credits().used()).isEqualByComparingTo("0.1");
    }
}
