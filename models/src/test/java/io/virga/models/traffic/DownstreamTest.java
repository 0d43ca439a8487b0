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
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.Exponential;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a station calls in the service of its own calls. */
class DownstreamTest {
    private static final int DB = 1;
    private static final int API = 2;

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final ServiceStation webStation = cloud.station("web", settings(1_000, 1_000, 1_000));
    private final StationTotals dbTotals = new StationTotals(cloud.sim());
    private final ServiceStation dbStation = cloud.station("db", 0, settings(1_000, 1_000, 1_000), dbTotals);
    private final ServiceStation apiStation = cloud.station("api", settings(1_000, 1_000, 1_000));
    private final Hop web = cloud.hop("web", 0, demand(10 * MS, 0), webStation);

    private Hop db(Hop.Options options) {
        return cloud.hop("db", DB, demand(20 * MS, 0), dbStation, options);
    }

    private Ledger send(int count) {
        Ledger ledger = cloud.clients("clients", every(SECOND / 10, 0, count), kind(web), constant(0));
        cloud.drain();
        return ledger;
    }

    @Test
    void callsHopsOneAfterAnotherInTheirOrder() {
        List<String> order = new ArrayList<>();
        web.call(cloud.hop("db", DB, demand(20 * MS, 0), noting(order, "db", dbStation), Hop.Options.ONCE));
        web.call(cloud.hop("api", API, demand(30 * MS, 0), noting(order, "api", apiStation), Hop.Options.ONCE));
        Ledger ledger = send(1);
        assertThat(order).containsExactly("db at 10", "api at 30");
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(60 * MS);
    }

    private Router noting(List<String> order, String name, Endpoint endpoint) {
        return call -> {
            order.add(name + " at " + cloud.sim().now() / MS);
            return endpoint;
        };
    }

    @Test
    void repeatsAHopAsOftenAsItSays() {
        web.call(db(new Hop.Options(3, 1, Caller.FOR_EVER, RetryPolicy.NONE)));
        Ledger ledger = send(1);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(10 * MS + 3 * 20 * MS);
        assertThat(dbTotals.completions()).isEqualTo(3);
    }

    @Test
    void takesAStepWithItsProbabilityAndThenWithAllItsCalls() {
        web.call(db(new Hop.Options(3, 0.25, Caller.FOR_EVER, RetryPolicy.NONE)));
        int n = 20_000;
        Ledger ledger = send(n);
        long with = ledger.entries().stream()
                .filter(entry -> entry.latencyNanos() == 70 * MS)
                .count();
        long without = ledger.entries().stream()
                .filter(entry -> entry.latencyNanos() == 10 * MS)
                .count();
        assertThat(with + without).isEqualTo(n);
        // Five standard deviations: false alarms below one in a million.
        assertThat(with).isCloseTo(n / 4, within(307L));
    }

    @Test
    void startsFromTheFirstHopWhateverBecameOfTheCallThatHadTheObjectBefore() {
        web.call(db(new Hop.Options(3, 1, Caller.FOR_EVER, RetryPolicy.NONE)));
        int[] calls = {0};
        Router onceNobody = call -> ++calls[0] == 2 ? null : apiStation;
        web.call(cloud.hop(
                "api", API, demand(0, 0), onceNobody, new Hop.Options(2, 1, Caller.FOR_EVER, RetryPolicy.NONE)));
        Ledger ledger = send(2);
        assertThat(ledger.outcomes()).containsExactly(Outcome.ERROR, Outcome.OK);
        assertThat(dbTotals.completions()).isEqualTo(6);
        assertThat(calls[0]).isEqualTo(4);
    }

    @Test
    void neverTakesAStepOfProbabilityZero() {
        web.call(db(new Hop.Options(1, 0, Caller.FOR_EVER, RetryPolicy.NONE)));
        assertThat(send(100).entries()).allMatch(entry -> entry.latencyNanos() == 10 * MS);
    }

    @Test
    void failsItsCallerAtOnceWhenNobodyCanTakeTheCall() {
        web.call(cloud.hop("db", DB, demand(20 * MS, 0), call -> null, Hop.Options.ONCE));
        Ledger ledger = send(1);
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.ERROR);
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(10 * MS);
    }

    @Test
    void givesUpATryAtItsTimeoutAndTriesAgainAfterTheBackoff() {
        web.call(db(once(15 * MS, new RetryPolicy(2, 100 * MS, SECOND, false, 1))));
        Ledger ledger = send(1);
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.ERROR);
        // Three tries of 15 ms with waits of 100 ms and 200 ms between them.
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(10 * MS + 3 * 15 * MS + 300 * MS);
        assertThat(dbTotals.completions()).isEqualTo(3);
    }

    @Test
    void booksTriesThatCameToNothingAndTheWaitsAfterThem() {
        Router firstNobody = call -> call.hopAttempt() < 2 ? null : dbStation;
        web.call(cloud.hop("db", DB, demand(20 * MS, 0), firstNobody, once(Caller.FOR_EVER, retries(2, 50 * MS))));
        Ledger.Entry entry = send(1).entry(0);
        assertThat(entry.outcome()).isEqualTo(Outcome.OK);
        assertThat(entry.latencyNanos()).isEqualTo(130 * MS);
        assertThat(entry.account().get(cloud.account().hopRetries())).isEqualTo(100 * MS);
        assertThat(entry.account().get(Account.served(DB))).isEqualTo(20 * MS);
        assertThat(entry.accountedNanos()).isEqualTo(entry.latencyNanos());
    }

    @Test
    void triesAgainAtOnceWithoutABackoff() {
        Router firstNobody = call -> call.hopAttempt() < 2 ? null : dbStation;
        web.call(cloud.hop("db", DB, demand(20 * MS, 0), firstNobody, once(Caller.FOR_EVER, retries(2, 0))));
        assertThat(send(1).entry(0).latencyNanos()).isEqualTo(30 * MS);
    }

    @Test
    void boundsRetriesByTheBudgetOfTheHop() {
        int[] tries = {0};
        Router nobody = call -> {
            tries[0]++;
            return null;
        };
        RetryPolicy tenPercent = new RetryPolicy(1, 0, 0, false, 0.1);
        web.call(cloud.hop("db", DB, demand(20 * MS, 0), nobody, once(Caller.FOR_EVER, tenPercent)));
        send(1_000);
        // Ten in reserve and one for ten first tries.
        assertThat(tries[0]).isBetween(1_000 + 109, 1_000 + 110);
    }

    @Test
    void drawsAnewFurtherDownWhenAHopIsTriedAgain() {
        Hop api = cloud.hop("api", API, demand(0, 0), apiStation, once(Caller.FOR_EVER, retries(3, 0)));
        api.call(db(Hop.Options.ONCE));
        web.call(api);
        dbStation.errorShare(0.5);
        int n = 10_000;
        Ledger ledger = send(n);
        // Four independent tries: 1 − 0.5⁴ of them succeed; five standard deviations.
        assertThat(ledger.count(Outcome.OK)).isCloseTo(9_375, within(121));
    }

    @Test
    void drawsForEachUseOfAnOperationApart() {
        Set<Long> works = new LinkedHashSet<>();
        Demand random = new Demand(new Exponential(20 * MS), constant(0));
        Hop api = cloud.hop("api", API, demand(0, 0), apiStation);
        web.call(cloud.hop("db", DB, random, noting(works), new Hop.Options(2, 1, Caller.FOR_EVER, RetryPolicy.NONE)));
        web.call(cloud.hop("db", DB, random, noting(works), Hop.Options.ONCE));
        web.call(api);
        api.call(cloud.hop("db", DB, random, noting(works), Hop.Options.ONCE));
        send(1);
        assertThat(works).hasSize(4);
    }

    private Router noting(Set<Long> keys) {
        return call -> {
            keys.add(call.key());
            return dbStation;
        };
    }

    @Test
    void refusesOptionsThatMakeNoSense() {
        assertThatThrownBy(() -> new Hop.Options(0, 1, 1, RetryPolicy.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hop.Options(1, 1.01, 1, RetryPolicy.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hop.Options(1, Double.NaN, 1, RetryPolicy.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Hop.Options(1, 1, 0, RetryPolicy.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesATimeoutOverWhichNobodyWatches() {
        Hop unwatched = new Hop("db", "read", DB, demand(1, 0), call -> dbStation, once(MS, RetryPolicy.NONE));
        assertThatThrownBy(() -> unwatched.deadlines(new Deadlines(cloud.sim(), "d", 2 * MS)))
                .isInstanceOf(IllegalArgumentException.class);
        web.call(unwatched);
        assertThatThrownBy(() -> send(1)).hasRootCauseInstanceOf(IllegalStateException.class);
    }
}
