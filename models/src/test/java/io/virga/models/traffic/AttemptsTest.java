package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.at;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.retries;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.ServiceCapacity;
import org.junit.jupiter.api.Test;

/** Second copies and circuit breakers of clients. */
class AttemptsTest {
    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final StationTotals totals = new StationTotals(cloud.sim());
    private final ServiceStation slow = cloud.station("slow", 0, settings(9, 9, 9), totals);
    private final ServiceStation fast =
            cloud.station("fast", new StationSettings(9, 9, 9, ServiceCapacity.ofProcessors(9), 10));

    private Ledger.Entry sendOne(Hop root, long timeoutNanos, RetryPolicy retry) {
        Ledger ledger = cloud.clients("clients", at(0), kind(root, timeoutNanos, retry), constant(0));
        cloud.drain();
        return ledger.entry(0);
    }

    private Hop hedged(Router router, long afterNanos) {
        Hop root = cloud.hop("web", 0, demand(80 * MS, 0), router, Hop.Options.ONCE);
        root.hedge(new Hedge(cloud.sim(), "hedge", afterNanos));
        return root;
    }

    @Test
    void takesTheAnswerOfTheSecondCopyIfThatComesFirst() {
        Hop root = hedged(call -> call.hopAttempt() == 0 ? slow : fast, 30 * MS);
        Ledger.Entry entry = sendOne(root, SECOND, RetryPolicy.NONE);
        assertThat(entry.outcome()).isEqualTo(Outcome.OK);
        assertThat(entry.latencyNanos()).isEqualTo(38 * MS);
        assertThat(entry.account().get(Account.served(0))).isEqualTo(8 * MS);
        assertThat(entry.account().get(cloud.account().clientRetries())).isEqualTo(30 * MS);
        assertThat(totals.completions()).as("the loser is served to its end").isEqualTo(1);
    }

    @Test
    void waitsForTheFirstCopyWhenTheSecondFails() {
        Hop root = hedged(call -> call.hopAttempt() == 0 ? slow : null, 30 * MS);
        Ledger.Entry entry = sendOne(root, SECOND, RetryPolicy.NONE);
        assertThat(entry.outcome()).isEqualTo(Outcome.OK);
        assertThat(entry.latencyNanos()).isEqualTo(80 * MS);
        assertThat(entry.accountedNanos()).isEqualTo(80 * MS);
    }

    @Test
    void givesBothCopiesUpAtTheTimeoutOfTheAttempt() {
        Hop root = hedged(call -> slow, 30 * MS);
        Ledger.Entry entry = sendOne(root, 70 * MS, RetryPolicy.NONE);
        assertThat(entry.outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(entry.latencyNanos()).isEqualTo(70 * MS);
        assertThat(totals.completions()).isEqualTo(2);
    }

    @Test
    void givesTheSecondCopyUpAtTheTimeoutThoughTheFirstHasFailed() {
        slow.silence();
        ServiceStation closing = cloud.station("closing", settings(9, 9, 9));
        Hop root = hedged(call -> call.hopAttempt() == 0 ? closing : slow, 30 * MS);
        Ledger ledger = cloud.clients("clients", at(0), kind(root, 70 * MS, RetryPolicy.NONE), constant(0));
        cloud.at(40 * MS, closing::close);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(70 * MS);
    }

    @Test
    void sendsSecondCopiesOfWhatTakesLongerThanThePercentileOfWhatWasSeen() {
        Hop root =
                cloud.hop("web", 0, demand(80 * MS, 0), call -> call.hopAttempt() == 0 ? slow : fast, Hop.Options.ONCE);
        root.hedge(Hedge.afterPercentile(cloud.sim(), "hedge", 0.9));
        int first = LatencyPercentile.STEP;
        Ledger ledger = cloud.clients("clients", every(SECOND, 0, first + 1), kind(root), constant(0));
        cloud.at((first - 1) * SECOND + SECOND / 2, () -> slow.slowdown(5));
        cloud.drain();
        assertThat(ledger.entry(first - 1).latencyNanos()).isEqualTo(80 * MS);
        assertThat(ledger.entry(first).latencyNanos())
                .as("the copy goes out after 80 ms, as long as all have taken, and takes 8 ms")
                .isEqualTo(88 * MS);
    }

    @Test
    void failsAtOnceAndTriesNoMoreWhileTheBreakerIsOpen() {
        Hop root = cloud.hop("web", 0, demand(0, 0), call -> null, Hop.Options.ONCE);
        root.breaker(new CircuitBreaker(new CircuitBreaker.Settings(0.5, 4, SECOND, 1)));
        Ledger ledger = cloud.clients("clients", every(10 * MS, 0, 3), kind(root, SECOND, retries(1, MS)), constant(0));
        cloud.drain();
        assertThat(ledger.entries())
                .extracting(Ledger.Entry::outcome)
                .containsExactly(Outcome.UNAVAILABLE, Outcome.UNAVAILABLE, Outcome.CIRCUIT_OPEN);
        assertThat(ledger.entry(2).latencyNanos()).isZero();
    }

    @Test
    void closesTheBreakerAgainThoughATrialWasGivenUpForItsCopy() {
        boolean[] works = {false};
        Hop root = hedged(call -> !works[0] ? null : call.hopAttempt() == 0 ? slow : fast, 30 * MS);
        CircuitBreaker breaker = new CircuitBreaker(new CircuitBreaker.Settings(0.5, 1, SECOND, 2));
        root.breaker(breaker);
        cloud.clients("clients", every(2 * SECOND, 0, 3), kind(root), constant(0));
        cloud.at(SECOND, () -> works[0] = true);
        cloud.drain();
        assertThat(breaker.state()).isEqualTo(CircuitBreaker.State.CLOSED);
    }
}
