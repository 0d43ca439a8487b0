package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.ServiceCapacity;
import io.virga.kernel.random.Variate;
import io.virga.models.network.DataCharge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueRulesTest {
    private static final int WEB = 0;
    private static final Variate NEARBY = constant(0);

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final StationTotals totals = new StationTotals(cloud.sim());

    private ServiceStation station(QueueRules rules) {
        StationSettings settings =
                new StationSettings(1, rules, 1, ServiceCapacity.ofProcessors(1), 1, DataCharge.PAYS, null);
        return cloud.station("web", 0, settings, totals);
    }

    private Hop oneWorker(QueueRules rules) {
        return cloud.hop("web", WEB, demand(10 * MS, 0), station(rules));
    }

    private static RequestClass kind(Hop root, int priority, @Nullable Variate patience) {
        Urgency urgency = new Urgency(priority, patience);
        return new RequestClass("clients", "kind", 0, 1, root, HOUR, HOUR, RetryPolicy.NONE, 100, 1_000, urgency, 20);
    }

    @Test
    void givesTheNextWorkerToTheMostUrgentAndTakesNoneAway() {
        Hop web = oneWorker(new QueueRules(9, QueueRules.Order.PRIORITY, Caller.FOR_EVER));
        Ledger lazy = cloud.clients("lazy", TestCloud.at(0, 1 * MS), kind(web, 9, null), NEARBY);
        Ledger urgent = cloud.clients("urgent", TestCloud.at(2 * MS), kind(web, 1, null), NEARBY);
        Ledger middle = cloud.clients("middle", TestCloud.at(3 * MS), TestCloud.kind(web), NEARBY);
        cloud.drain();
        assertThat(lazy.entry(0).endNanos()).isEqualTo(10 * MS);
        assertThat(urgent.entry(0).endNanos()).isEqualTo(20 * MS);
        assertThat(middle.entry(0).endNanos()).isEqualTo(30 * MS);
        assertThat(lazy.entry(1).endNanos()).isEqualTo(40 * MS);
    }

    @Test
    void anUrgentCallTakesTheWorkerAndTheOtherGoesOnFromWhereItStopped() {
        QueueRules rules = new QueueRules(9, QueueRules.Order.PREEMPTIVE_PRIORITY, Caller.FOR_EVER);
        Hop web = oneWorker(rules);
        Ledger lazy = cloud.clients("lazy", TestCloud.at(0, 1 * MS), kind(web, 9, constant(20 * MS)), NEARBY);
        Ledger urgent = cloud.clients("urgent", TestCloud.at(2 * MS), kind(web, 1, null), NEARBY);
        Ledger middle = cloud.clients("middle", TestCloud.at(3 * MS), TestCloud.kind(web), NEARBY);
        cloud.drain();
        assertThat(urgent.entry(0).endNanos()).isEqualTo(12 * MS);
        assertThat(middle.entry(0).endNanos()).isEqualTo(22 * MS);
        assertThat(lazy.entry(0).endNanos()).as("8 ms were left").isEqualTo(30 * MS);
        assertThat(lazy.entry(0).account().get(Account.queued(WEB))).isEqualTo(20 * MS);
        assertThat(lazy.entry(0).account().get(Account.served(WEB))).isEqualTo(10 * MS);
        assertThat(lazy.outcomes())
                .as("only who never had a worker gives up")
                .containsExactly(Outcome.OK, Outcome.ABANDONED);
    }

    @Test
    void losesThoseWhosePatienceEndsInTheQueue() {
        Hop web = oneWorker(QueueRules.firstCome(9));
        Ledger ledger = cloud.clients("clients", every(0, 0, 3), kind(web, 5, constant(12 * MS)), NEARBY);
        cloud.drain();
        assertThat(ledger.outcomes()).containsExactly(Outcome.OK, Outcome.OK, Outcome.ABANDONED);
        assertThat(ledger.entry(1).endNanos()).as("a worker was free in time").isEqualTo(20 * MS);
        assertThat(ledger.entry(2).endNanos()).isEqualTo(12 * MS);
        assertThat(ledger.entry(2).account().get(Account.queued(WEB))).isEqualTo(12 * MS);
        assertThat(totals.leftQueue()).isEqualTo(1);
        assertThat(totals.queuedNanos()).isEqualTo(22 * MS);
        Invariants.check(totals);
    }

    @Test
    void refusesWhatHasWaitedLongerThanTheStationAllows() {
        Hop web = oneWorker(new QueueRules(9, QueueRules.Order.FIRST_COME, 5 * MS));
        Ledger ledger = cloud.clients("clients", every(0, 0, 2), kind(web, 5, constant(12 * MS)), NEARBY);
        cloud.drain();
        assertThat(ledger.outcomes()).containsExactly(Outcome.OK, Outcome.UNAVAILABLE);
        assertThat(ledger.entry(1).endNanos()).isEqualTo(5 * MS);
        Invariants.check(totals);
    }

    /** The objects of calls are used again, and waits that ended long ago have events that are still to come. */
    @Test
    void takesNobodyOutOfTheQueueForAnothersPatience() {
        Hop web = oneWorker(QueueRules.firstCome(999));
        Ledger ledger = cloud.clients("clients", every(9 * MS, 0, 1_000), kind(web, 5, constant(1_500 * MS)), NEARBY);
        cloud.drain();
        assertThat(ledger.outcomes()).containsOnly(Outcome.OK).hasSize(1_000);
        Invariants.check(totals);
    }

    @Test
    void forgetsThoseWhoWaitWhenTheStationStops() {
        ServiceStation station = station(QueueRules.firstCome(9));
        Hop web = cloud.hop("web", WEB, demand(10 * MS, 0), station);
        Ledger ledger = cloud.clients("clients", every(0, 0, 3), kind(web, 5, constant(12 * MS)), NEARBY);
        cloud.at(4 * MS, station::close);
        cloud.drain();
        assertThat(ledger.outcomes()).containsOnly(Outcome.RESET);
        assertThat(totals.leftQueue()).isZero();
        Invariants.check(totals);
    }

    @Test
    void refusesRulesThatMakeNoQueue() {
        assertThatThrownBy(() -> QueueRules.firstCome(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QueueRules(1, QueueRules.Order.FIRST_COME, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longest wait");
    }
}
