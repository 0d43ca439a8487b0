package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.once;
import static io.virga.models.traffic.TestCloud.retries;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.ServiceCapacity;
import io.virga.kernel.random.Variate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceStationTest {
    private static final int WEB = 0;
    private static final int DB = 1;
    private static final Variate NEARBY = TestCloud.constant(0);

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final StationTotals totals = new StationTotals(cloud.sim());

    private ServiceStation web(StationSettings settings) {
        return cloud.station("web", 0, settings, totals);
    }

    private Hop hop(ServiceStation station, long cpuNanos, long waitNanos) {
        return cloud.hop("web", WEB, demand(cpuNanos, waitNanos), station);
    }

    @Test
    void computesThenWaitsThenAnswers() {
        Ledger ledger = cloud.clients(kind(hop(web(settings(1, 0, 1)), 10 * MS, 5 * MS)), 3 * MS);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.OK);
        assertThat(ledger.entry(0).endNanos()).isEqualTo(18 * MS);
        assertThat(ledger.entry(0).account().get(Account.served(WEB))).isEqualTo(15 * MS);
        assertThat(ledger.entry(0).account().get(Account.queued(WEB))).isZero();
    }

    @Test
    void answersACallThatNeedsNothingAtTheSameInstant() {
        Ledger ledger = cloud.clients(kind(hop(web(settings(1, 0, 1)), 0, 0)), 3 * MS);
        cloud.drain();
        assertThat(ledger.entry(0).endNanos()).isEqualTo(3 * MS);
        assertThat(ledger.entry(0).accountedNanos()).isZero();
    }

    @Test
    void queuesCallsWhileAllWorkersAreBusy() {
        Ledger ledger = cloud.clients(kind(hop(web(settings(1, 5, 4)), 10 * MS, 0)), 0, 1 * MS);
        cloud.drain();
        assertThat(ledger.entry(0).endNanos()).isEqualTo(10 * MS);
        assertThat(ledger.entry(1).endNanos()).isEqualTo(20 * MS);
        assertThat(ledger.entry(1).account().get(Account.queued(WEB))).isEqualTo(9 * MS);
        assertThat(ledger.entry(1).account().get(Account.served(WEB))).isEqualTo(10 * MS);
        assertThat(totals.queuedNanos()).isEqualTo(9 * MS);
    }

    @Test
    void bookedAsThrottledIsTheWaitForAProcessorThatIsHeldBack() {
        ServiceStation held = web(settings(1, 5, 1));
        Ledger ledger = cloud.clients(kind(hop(held, 10 * MS, 0)), 0, 1 * MS);
        held.limitVcpus(0.5);
        cloud.at(30 * MS, () -> held.limitVcpus(1));
        cloud.drain();
        assertThat(ledger.entry(0).endNanos()).isEqualTo(20 * MS);
        assertThat(ledger.entry(0).account().get(Account.throttled(WEB))).isEqualTo(10 * MS);
        assertThat(ledger.entry(1).endNanos())
                .as("half done when the limit goes")
                .isEqualTo(35 * MS);
        assertThat(ledger.entry(1).account().get(Account.throttled(WEB))).isEqualTo(5 * MS);
        assertThat(ledger.entry(1).account().get(Account.queued(WEB))).isEqualTo(19 * MS);
    }

    @Test
    void sharesItsProcessorsAmongTheWorkersThatCompute() {
        Ledger ledger = cloud.clients(kind(hop(web(settings(3, 0, 1)), 10 * MS, 0)), 0, 0);
        cloud.drain();
        for (Ledger.Entry entry : ledger.entries()) {
            assertThat(entry.endNanos()).isEqualTo(20 * MS);
            assertThat(entry.account().get(Account.served(WEB))).isEqualTo(10 * MS);
            assertThat(entry.account().get(Account.queued(WEB))).isEqualTo(10 * MS);
        }
    }

    @Test
    void isFasterOnFasterProcessors() {
        StationSettings twice = new StationSettings(1, 0, 1, ServiceCapacity.ofProcessors(1), 2);
        Ledger ledger = cloud.clients(kind(hop(web(twice), 10 * MS, 4 * MS)), 0);
        cloud.drain();
        assertThat(ledger.entry(0).endNanos()).isEqualTo(5 * MS + 4 * MS);
    }

    @Test
    void refusesOneCallMoreThanItsQueueHolds() {
        Ledger ledger = cloud.clients(kind(hop(web(settings(1, 1, 1)), 10 * MS, 0)), 0, 0, 1 * MS);
        cloud.drain();
        assertThat(ledger.outcomes()).containsExactly(Outcome.OK, Outcome.OK, Outcome.UNAVAILABLE);
        assertThat(ledger.entry(2).endNanos()).isEqualTo(1 * MS);
        assertThat(totals.refused()).isEqualTo(1);
        assertThat(totals.arrivals()).isEqualTo(2);
    }

    @Test
    void holdsItsWorkerWhileItCallsOthers() {
        Hop web = hop(web(settings(1, 5, 1)), 10 * MS, 0);
        web.call(cloud.hop("db", DB, demand(30 * MS, 0), cloud.station("db", settings(1, 0, 1))));
        Ledger ledger = cloud.clients(kind(web), 0, 0);
        cloud.drain();
        assertThat(ledger.entry(0).endNanos()).isEqualTo(40 * MS);
        assertThat(ledger.entry(1).endNanos()).isEqualTo(80 * MS);
        assertThat(ledger.entry(1).account().get(Account.queued(WEB))).isEqualTo(40 * MS);
        assertThat(ledger.entry(1).account().get(Account.served(DB))).isEqualTo(30 * MS);
    }

    @Test
    void slowsDownOnlyWhatStartsLater() {
        ServiceStation web = web(settings(2, 0, 2));
        Ledger ledger = cloud.clients(kind(hop(web, 10 * MS, 2 * MS)), 0, 5 * MS);
        cloud.at(4 * MS, () -> web.slowdown(3));
        cloud.at(20 * MS, () -> web.slowdown(1));
        cloud.drain();
        assertThat(ledger.entry(0).endNanos()).as("its wait began later").isEqualTo(10 * MS + 3 * 2 * MS);
        assertThat(ledger.entry(1).endNanos()).isEqualTo(5 * MS + 3 * 10 * MS + 2 * MS);
    }

    @Test
    void failsTheGivenShareOfCallsAfterTheirWork() {
        ServiceStation web = web(settings(1, 0, 1));
        web.errorShare(0.3);
        int n = 20_000;
        Ledger ledger = cloud.clients("clients", every(20 * MS, 0, n), kind(hop(web, 10 * MS, 0)), NEARBY);
        cloud.sim().runUntil(n * (20 * MS));
        // Five standard deviations: false alarms below one in a million.
        assertThat(ledger.count(Outcome.ERROR)).isCloseTo(6_000, within(325));
        assertThat(ledger.entries()).allMatch(entry -> entry.latencyNanos() == 10 * MS);
    }

    @Test
    void goesOnWithACallWhoseClientGaveUp() {
        Hop web = hop(web(settings(1, 0, 1)), 10 * MS, 0);
        Ledger ledger = cloud.clients(kind(web, 4 * MS, RetryPolicy.NONE), 0);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(ledger.entry(0).endNanos()).isEqualTo(4 * MS);
        assertThat(totals.completions()).isEqualTo(1);
        assertThat(totals.cpuNanos()).isEqualTo(10 * MS);
    }

    @Test
    void countsAnAnswerAtTheInstantOfTheTimeoutAsOneEndOnly() {
        Ledger ledger = cloud.clients(kind(hop(web(settings(1, 0, 1)), 10 * MS, 0), 10 * MS, RetryPolicy.NONE), 0);
        cloud.drain();
        assertThat(ledger.entries()).hasSize(1);
        assertThat(ledger.entry(0).endNanos()).isEqualTo(10 * MS);
    }

    @Test
    void resetsEveryCallWhenItsProcessStops() {
        ServiceStation web = web(settings(2, 5, 1));
        Ledger ledger = cloud.clients(kind(hop(web, 10 * MS, 0)), 0, 0, 0);
        cloud.at(4 * MS, web::close);
        cloud.drain();
        assertThat(ledger.outcomes()).containsOnly(Outcome.RESET);
        assertThat(ledger.entries()).allMatch(entry -> entry.endNanos() == 4 * MS);
        assertThat(totals.interrupted()).isEqualTo(3);
        assertThat(totals.present().value()).isZero();
        assertThat(totals.busyVcpus().value()).isZero();
    }

    @Test
    void resetsCallsThatComeWhileNobodyListens() {
        ServiceStation web = web(settings(1, 0, 1));
        web.close();
        Ledger ledger = cloud.clients(kind(hop(web, 10 * MS, 0)), 0);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.RESET);
        assertThat(ledger.entry(0).endNanos()).isZero();
    }

    @Test
    void saysNothingToAnybodyWhenThePowerIsCut() {
        ServiceStation web = web(settings(1, 5, 1));
        Ledger ledger = cloud.clients(kind(hop(web, 10 * MS, 0), 2 * SECOND, RetryPolicy.NONE), 0, 0, 7 * MS);
        cloud.at(4 * MS, web::silence);
        cloud.drain();
        assertThat(ledger.outcomes()).containsOnly(Outcome.ABANDONED);
        assertThat(ledger.entries()).allMatch(entry -> entry.latencyNanos() == 2 * SECOND);
    }

    @Test
    void noticesADeadStationBelowByItsOwnTimeouts() {
        ServiceStation db = cloud.station("db", settings(9, 0, 1));
        Hop web = hop(web(settings(9, 0, 1)), 0, 0);
        web.call(cloud.hop("db", DB, demand(50 * MS, 0), db));
        Ledger ledger = cloud.clients(kind(web), 0, 20 * MS);
        cloud.at(10 * MS, db::silence);
        cloud.drain();
        // The first waits on a silent connection for 60 s, the second tries to connect for 10 s.
        assertThat(ledger.outcomes()).containsOnly(Outcome.ERROR);
        assertThat(ledger.entry(0).endNanos()).isEqualTo(10 * MS + 60 * SECOND);
        assertThat(ledger.entry(1).endNanos()).isEqualTo(20 * MS + 10 * SECOND);
    }

    @Test
    void booksTheWaitForADeadStationAsARetryAndNotOnTheNetwork() {
        ServiceStation dead = cloud.station("dead", settings(9, 0, 1));
        dead.silence();
        ServiceStation alive = cloud.station("alive", settings(9, 0, 1));
        Hop web = hop(web(settings(9, 0, 1)), 7 * MS, 0);
        Router first = call -> call.hopAttempt() == 0 ? dead : alive;
        web.call(cloud.hop("db", DB, demand(50 * MS, 0), first, once(Caller.FOR_EVER, retries(1, 3 * SECOND))));
        Ledger ledger = cloud.clients(kind(web), 0);
        cloud.drain();
        Ledger.Entry entry = ledger.entry(0);
        assertThat(entry.outcome()).isEqualTo(Outcome.OK);
        assertThat(entry.latencyNanos()).isEqualTo(57 * MS + 13 * SECOND);
        assertThat(entry.account().get(cloud.account().network())).isZero();
        assertThat(entry.account().get(cloud.account().hopRetries())).isEqualTo(13 * SECOND);
        assertThat(entry.accountedNanos()).isEqualTo(entry.latencyNanos());
    }

    @Test
    void servesAgainAfterAStopWithAnEmptyHouse() {
        ServiceStation web = web(settings(1, 5, 1));
        Ledger ledger = cloud.clients(kind(hop(web, 10 * MS, 0)), 0, 0, 8 * MS);
        cloud.at(4 * MS, web::close);
        cloud.at(6 * MS, web::serve);
        cloud.drain();
        assertThat(ledger.outcomes()).containsExactly(Outcome.RESET, Outcome.RESET, Outcome.OK);
        assertThat(ledger.entry(2).endNanos()).isEqualTo(18 * MS);
    }

    @Test
    void emptiesALongQueueOfWorklessCallsWithoutRunningOutOfStack() {
        ServiceStation web = web(settings(1, 1_000_000, 1));
        ServiceStation db = cloud.station("db", settings(1, 0, 1));
        Hop slow = hop(web, 10 * MS, 0);
        Hop nothing = hop(web, 0, 0);
        slow.call(cloud.hop("db", DB, demand(10 * MS, 0), db));
        Ledger first = cloud.clients("first", TestCloud.at(0), kind(slow), NEARBY);
        Ledger others = cloud.clients("others", every(0, 1 * MS, 200_000), kind(nothing), NEARBY);
        cloud.drain();
        assertThat(first.count(Outcome.OK)).isEqualTo(1);
        assertThat(others.count(Outcome.OK)).isEqualTo(200_000);
        assertThat(others.entries()).allMatch(entry -> entry.endNanos() == 20 * MS);
    }

    @Test
    void obeysLittlesLawExactlyFromARestartInMidFlight() {
        ServiceStation web = web(settings(4, 1_000, 2));
        Ledger ledger = cloud.clients("clients", every(7 * MS, 0, 1_000), kind(hop(web, 13 * MS, 9 * MS)), NEARBY);
        for (long restart : List.of(500 * MS, 1_003 * MS, 4_321 * MS)) {
            cloud.sim().runUntil(restart);
            totals.restart();
            cloud.sim().runUntil(restart + 331 * MS);
            assertThat(totals.present().value()).isPositive();
            assertThat(totals.present().integral()).isEqualTo(totals.spentNanos());
        }
        totals.restart();
        cloud.sim().runUntil(HOUR);
        assertThat(totals.present().integral()).isEqualTo(totals.spentNanos());
        assertThat(ledger.count(Outcome.OK)).isEqualTo(1_000);
    }

    @Test
    void keepsItsProcessorsBusyForExactlyTheWorkThatWasAsked() {
        ServiceStation web = web(settings(4, 1_000, 2));
        cloud.clients("clients", every(7 * MS, 0, 1_000), kind(hop(web, 13 * MS, 9 * MS)), NEARBY);
        cloud.drain();
        assertThat(totals.cpuNanos()).isEqualTo(1_000 * 13.0 * MS);
        // Each completion may come up to a nanosecond late on two processors.
        assertThat(totals.busyVcpus().integral()).isCloseTo(totals.cpuNanos(), within(2_000.0));
        assertThat(web.busyVcpus().integral()).isEqualTo(totals.busyVcpus().integral());
    }

    @Test
    void refusesSettingsThatMakeNoStation() {
        assertThatThrownBy(() -> settings(0, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("workers");
        assertThatThrownBy(() -> settings(1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StationSettings(1, 0, 1, ServiceCapacity.ofProcessors(1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
