package io.virga.models.spot;

import static io.virga.models.spot.SpotCloud.HOUR;
import static io.virga.models.spot.SpotCloud.MINUTE;
import static io.virga.models.spot.SpotCloud.ON_DEMAND;
import static io.virga.models.spot.SpotCloud.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SpotPoolTest {
    private static final SpotRequestTerms ONE_TIME = SpotRequestTerms.oneTime(ON_DEMAND);

    private final SpotCloud cloud = new SpotCloud(1);

    private static SpotRequestTerms persistent(InterruptionBehavior behavior) {
        return new SpotRequestTerms(ON_DEMAND, true, behavior);
    }

    @Test
    void givesTwoMinutesNoticeAndClosesAOneTimeRequest() {
        SpotPool pool = cloud.priced("m5.large", 0, "0.04");
        SpotRequest request = pool.request(ONE_TIME, cloud.instance());
        assertThat(request.state()).isEqualTo(SpotRequestState.ACTIVE);
        cloud.sim.runUntil(10 * MINUTE);
        pool.reclaimShare(1, HOUR);
        cloud.sim.runUntil(2 * HOUR);
        assertThat(cloud.told)
                .containsExactly("0 s launch", "600 s rebalance", "600 s notice CAPACITY", "720 s reclaim TERMINATE");
        assertThat(request.state()).isEqualTo(SpotRequestState.CLOSED);
        assertThat(request.reclaimedWithin(0, 20 * MINUTE)).isEqualTo(12 * MINUTE);
    }

    @Test
    void recommendsToRebalanceAheadOfTheNotice() {
        cloud.leadNanos = 5 * MINUTE;
        SpotPool pool = cloud.priced("m5.large", 0, "0.04");
        pool.request(ONE_TIME, cloud.instance());
        pool.reclaimShare(1, HOUR);
        cloud.sim.runUntil(HOUR);
        assertThat(cloud.told)
                .containsExactly("0 s launch", "0 s rebalance", "300 s notice CAPACITY", "420 s reclaim TERMINATE");
    }

    @Test
    void stopsWithTheRequestDisabledAndRestartsWhenCapacityReturns() {
        SpotPool pool = cloud.priced("m5.large", 0, "0.04");
        SpotRequest request = pool.request(persistent(InterruptionBehavior.STOP), cloud.instance());
        pool.reclaimShare(1, HOUR);
        cloud.sim.runUntil(30 * MINUTE);
        assertThat(request.state()).isEqualTo(SpotRequestState.DISABLED);
        cloud.sim.runUntil(2 * HOUR);
        assertThat(request.state()).isEqualTo(SpotRequestState.ACTIVE);
        assertThat(cloud.told)
                .containsExactly(
                        "0 s launch", "0 s rebalance", "0 s notice CAPACITY", "120 s reclaim STOP", "3600 s resume");
    }

    @Test
    void hibernatesAtOnce() {
        SpotPool pool = cloud.priced("m5.large", 0, "0.04");
        pool.request(persistent(InterruptionBehavior.HIBERNATE), cloud.instance());
        pool.reclaimShare(1, HOUR);
        assertThat(cloud.told)
                .containsExactly("0 s launch", "0 s rebalance", "0 s notice CAPACITY", "0 s reclaim HIBERNATE");
    }

    @Test
    void reopensAPersistentRequestWhoseInstanceWasTerminated() {
        SpotPool pool = cloud.priced("m5.large", 0, "0.04");
        SpotRequest request = pool.request(persistent(InterruptionBehavior.TERMINATE), cloud.instance());
        pool.reclaimShare(1, HOUR);
        cloud.sim.runUntil(30 * MINUTE);
        assertThat(request.state()).isEqualTo(SpotRequestState.OPEN);
        cloud.sim.runUntil(2 * HOUR);
        assertThat(request.state()).isEqualTo(SpotRequestState.ACTIVE);
        assertThat(cloud.told).endsWith("120 s reclaim TERMINATE", "3600 s launch");
    }

    @Test
    void interruptsWhatThePriceExceedsAndLaunchesItAgainBelow() {
        SpotPool pool = cloud.priced("m5.large", 0, "0.04", change(1, "0.05"), change(2, "0.06"), change(3, "0.05"));
        SpotRequestTerms terms = new SpotRequestTerms(new BigDecimal("0.05"), true, InterruptionBehavior.TERMINATE);
        SpotRequest request = pool.request(terms, cloud.instance());
        cloud.sim.runUntil(4 * HOUR);
        assertThat(request.state()).isEqualTo(SpotRequestState.ACTIVE);
        assertThat(cloud.told)
                .containsExactly("0 s launch", "7200 s notice PRICE", "7320 s reclaim TERMINATE", "10800 s launch");
    }

    @Test
    void keepsARequestOpenThatOffersTooLittle() {
        SpotPool pool = cloud.priced("m5.large", 0, "0.04");
        SpotRequest request = pool.request(SpotRequestTerms.oneTime(new BigDecimal("0.0399")), cloud.instance());
        cloud.sim.runUntil(HOUR);
        assertThat(request.state()).isEqualTo(SpotRequestState.OPEN);
        pool.cancel(request);
        assertThat(request.state()).isEqualTo(SpotRequestState.CANCELLED);
        assertThat(cloud.told).isEmpty();
    }

    @Test
    void leavesTheInstanceOfACancelledRequestRunningButNotForGood() {
        SpotPool pool = cloud.priced("m5.large", 0, "0.04");
        SpotRequest request = pool.request(persistent(InterruptionBehavior.STOP), cloud.instance());
        pool.cancel(request);
        assertThat(cloud.told).containsExactly("0 s launch");
        pool.reclaimShare(1, HOUR);
        cloud.sim.runUntil(2 * HOUR);
        assertThat(cloud.told).endsWith("120 s reclaim TERMINATE");
        assertThat(request.state()).isEqualTo(SpotRequestState.CANCELLED);
    }

    @Test
    void terminatesTheStoppedInstanceOfARequestThatIsCancelled() {
        SpotPool pool = cloud.priced("m5.large", 0, "0.04");
        SpotRequest request = pool.request(persistent(InterruptionBehavior.STOP), cloud.instance());
        pool.reclaimShare(1, HOUR);
        cloud.sim.runUntil(10 * MINUTE);
        pool.cancel(request);
        cloud.sim.runUntil(2 * HOUR);
        assertThat(cloud.told).endsWith("120 s reclaim STOP", "600 s reclaim TERMINATE");
    }

    @Test
    void forgetsTheNoticeOfAnInstanceThatItsOwnerTerminates() {
        SpotPool pool = cloud.priced("m5.large", 0, "0.04");
        SpotRequest request = pool.request(ONE_TIME, cloud.instance());
        pool.reclaimShare(1, HOUR);
        pool.terminated(request);
        cloud.sim.runUntil(HOUR);
        assertThat(request.state()).isEqualTo(SpotRequestState.CLOSED);
        assertThat(request.reclaimedWithin(0, Long.MAX_VALUE)).isEqualTo(SpotRequest.NEVER);
        assertThat(cloud.told).endsWith("0 s notice CAPACITY");
    }

    @Test
    void hasNoCapacityWhileItIsShortOrItsZoneWithoutPower() {
        SpotPool pool = cloud.priced("m5.large", 0, "0.04");
        pool.reclaimShare(1, HOUR);
        cloud.sim.runUntil(HOUR - 1);
        assertThat(pool.canLaunch(ON_DEMAND)).isFalse();
        cloud.sim.runUntil(HOUR);
        assertThat(pool.canLaunch(ON_DEMAND)).isTrue();
        pool.zone().losePower();
        pool.request(ONE_TIME, cloud.instance());
        assertThat(cloud.told).isEmpty();
        pool.zone().restorePower();
        assertThat(cloud.told).containsExactly("3600 s launch");
    }

    @Test
    void refusesToStopAnInstanceOfAOneTimeRequest() {
        assertThatThrownBy(() -> new SpotRequestTerms(ON_DEMAND, false, InterruptionBehavior.STOP))
                .hasMessageContaining("stop and hibernate need a persistent request");
    }
}
