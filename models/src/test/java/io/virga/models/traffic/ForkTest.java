package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.once;
import static io.virga.models.traffic.TestCloud.retries;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.ServiceCapacity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls that a station makes at the same time, twice, or not at all. */
class ForkTest {
    private static final int A = 1;
    private static final int B = 2;

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final ServiceStation webStation = cloud.station("web", settings(1_000, 1_000, 1_000));
    private final StationTotals totals = new StationTotals(cloud.sim());
    private final ServiceStation station = cloud.station("store", 0, settings(1_000, 1_000, 1_000), totals);
    private final ServiceStation tenTimesAsFast =
            cloud.station("fast", new StationSettings(9, 9, 9, ServiceCapacity.ofProcessors(9), 10));
    private final Hop web = cloud.hop("web", 0, demand(10 * MS, 0), webStation);

    private Hop hop(String name, int account, long nanos, Hop.Options options) {
        return cloud.hop(name, account, demand(nanos, 0), station, options);
    }

    private Hop hop(String name, int account, long nanos) {
        return hop(name, account, nanos, Hop.Options.ONCE);
    }

    private Hop failing(Hop.Options options) {
        return cloud.hop("nobody", 3, demand(0, 0), call -> null, options);
    }

    private Ledger.Entry sendOne() {
        Ledger ledger = cloud.clients("clients", every(SECOND, 0, 1), kind(web), constant(0));
        cloud.drain();
        return ledger.entry(0);
    }

    @Test
    void waitsForTheLastOfAllBranchesAndBooksItsTimeAlone() {
        web.call(new Fork(List.of(hop("a", A, 20 * MS), hop("b", B, 50 * MS)), Fork.ALL));
        web.call(hop("c", A, 5 * MS));
        Ledger.Entry entry = sendOne();
        assertThat(entry.latencyNanos()).isEqualTo(65 * MS);
        assertThat(entry.account().get(Account.served(B))).isEqualTo(50 * MS);
        assertThat(entry.account().get(Account.served(A))).isEqualTo(5 * MS);
        assertThat(entry.accountedNanos()).isEqualTo(entry.latencyNanos());
    }

    @Test
    void makesTheTimesOfABranchAtOnceAsWell() {
        web.call(new Fork(List.of(hop("a", A, 20 * MS, new Hop.Options(7, 1, Caller.FOR_EVER, RetryPolicy.NONE))), 7));
        assertThat(sendOne().latencyNanos()).isEqualTo(30 * MS);
        assertThat(totals.completions()).isEqualTo(7);
        assertThat(totals.present().max()).isEqualTo(7);
    }

    @Test
    void goesOnWithTheFirstAnswersThatAreEnough() {
        web.call(new Fork(List.of(hop("a", A, 90 * MS), hop("b", B, 50 * MS), failing(Hop.Options.ONCE)), 1));
        Ledger.Entry entry = sendOne();
        assertThat(entry.outcome()).isEqualTo(Outcome.OK);
        assertThat(entry.latencyNanos()).isEqualTo(60 * MS);
        assertThat(totals.completions())
                .as("what is given up is served to its end")
                .isEqualTo(2);
    }

    @Test
    void failsWhenTooFewAnswersCanComeAnyMore() {
        web.call(new Fork(List.of(hop("a", A, 90 * MS), failing(Hop.Options.ONCE)), 2));
        Ledger.Entry entry = sendOne();
        assertThat(entry.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(entry.latencyNanos()).isEqualTo(10 * MS);
    }

    @Test
    void triesABranchAgainWhileTheOthersGoOn() {
        int[] tries = {0};
        Router secondTime = call -> ++tries[0] == 1 ? null : station;
        Hop again = cloud.hop("b", B, demand(20 * MS, 0), secondTime, once(Caller.FOR_EVER, retries(1, 40 * MS)));
        web.call(new Fork(List.of(hop("a", A, 30 * MS), again), Fork.ALL));
        Ledger.Entry entry = sendOne();
        assertThat(entry.latencyNanos()).isEqualTo(10 * MS + 40 * MS + 20 * MS);
        assertThat(entry.account().get(cloud.account().hopRetries())).isEqualTo(40 * MS);
        assertThat(entry.accountedNanos()).isEqualTo(entry.latencyNanos());
    }

    @Test
    void neverSendsTheRetryOfABranchThatIsNotNeededAnyMore() {
        web.call(new Fork(List.of(hop("a", A, 30 * MS), failing(once(Caller.FOR_EVER, retries(1, SECOND)))), 1));
        assertThat(sendOne().latencyNanos()).isEqualTo(40 * MS);
    }

    @Test
    void sendsASecondCopyAfterTheDelayAndTakesTheFirstAnswer() {
        Router slowThenFast = call -> call.hopAttempt() == 0 ? station : tenTimesAsFast;
        Hop hedged = cloud.hop("a", A, demand(80 * MS, 0), slowThenFast, Hop.Options.ONCE);
        hedged.hedge(new Hedge(cloud.sim(), "hedge", 30 * MS));
        web.call(hedged);
        Ledger.Entry entry = sendOne();
        assertThat(entry.latencyNanos()).isEqualTo(10 * MS + 30 * MS + 8 * MS);
        assertThat(entry.account().get(Account.served(A))).isEqualTo(8 * MS);
        assertThat(entry.account().get(cloud.account().hopRetries()))
                .as("spent on waiting")
                .isEqualTo(30 * MS);
    }

    @Test
    void sendsNoCopyOfWhatIsAnsweredBefore() {
        Hop hedged = hop("a", A, 20 * MS);
        hedged.hedge(new Hedge(cloud.sim(), "hedge", 30 * MS));
        web.call(hedged);
        assertThat(sendOne().latencyNanos()).isEqualTo(30 * MS);
        assertThat(totals.arrivals()).isEqualTo(1);
    }

    @Test
    void failsOnlyWhenBothCopiesHaveFailed() {
        Hop hedged = hop("a", A, 80 * MS, once(50 * MS, RetryPolicy.NONE));
        hedged.hedge(new Hedge(cloud.sim(), "hedge", 30 * MS));
        web.call(hedged);
        Ledger.Entry entry = sendOne();
        assertThat(entry.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(entry.latencyNanos()).isEqualTo(10 * MS + 30 * MS + 50 * MS);
    }

    @Test
    void skipsTheStepsAfterACacheThatHits() {
        web.call(hop("cache", A, 1 * MS, new Hop.Options(1, 1, Caller.FOR_EVER, RetryPolicy.NONE, 1)));
        web.call(hop("db", B, 50 * MS));
        assertThat(sendOne().latencyNanos()).isEqualTo(11 * MS);
        assertThat(totals.completions()).isEqualTo(1);
    }

    @Test
    void takesThemWhenTheCacheFails() {
        web.call(failing(new Hop.Options(1, 1, Caller.FOR_EVER, RetryPolicy.NONE, 0.99)));
        web.call(hop("db", B, 50 * MS));
        Ledger.Entry entry = sendOne();
        assertThat(entry.outcome()).isEqualTo(Outcome.OK);
        assertThat(entry.latencyNanos()).isEqualTo(60 * MS);
    }

    @Test
    void refusesForksThatMakeNoSense() {
        assertThatThrownBy(() -> new Fork(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fork(List.of(web), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hop.Options(1, 1, 1, RetryPolicy.NONE, 1.1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
