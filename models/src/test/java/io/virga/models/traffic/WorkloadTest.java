package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.HOUR;
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

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final StationTotals totals = new StationTotals(cloud.sim());
    private final ServiceStation station = cloud.station("web", 0, settings(1_000, 0, 1_000), totals);
    private final Hop web = cloud.hop("web", 0, demand(10 * MS, 0), station);

    @Test
    void countsTheWayToTheRegionAndBack() {
        Ledger ledger = cloud.clients("clients", TestCloud.at(5 * MS), kind(web), constant(30 * MS));
        cloud.drain();
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(40 * MS);
        assertThat(ledger.entry(0).account().get(cloud.account().network())).isEqualTo(30 * MS);
    }

    @Test
    void triesAgainAfterItsTimeoutAndBackoff() {
        Ledger ledger = cloud.clients(kind(web, 4 * MS, new RetryPolicy(2, 100 * MS, SECOND, false, 1)), 0);
        cloud.drain();
        Ledger.Entry entry = ledger.entry(0);
        assertThat(entry.outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(entry.attempts()).isEqualTo(3);
        assertThat(entry.latencyNanos()).isEqualTo(3 * 4 * MS + 300 * MS);
        assertThat(totals.completions()).as("the server knows nothing of it").isEqualTo(3);
    }

    @Test
    void countsLatencyFromTheIntentThroughAllAttempts() {
        station.close();
        Ledger ledger = cloud.clients(kind(web, SECOND, retries(5, 50 * MS)), 0);
        cloud.at(120 * MS, station::serve);
        cloud.drain();
        Ledger.Entry entry = ledger.entry(0);
        assertThat(entry.outcome()).isEqualTo(Outcome.OK);
        assertThat(entry.attempts()).isEqualTo(4);
        assertThat(entry.latencyNanos()).isEqualTo(160 * MS);
        assertThat(entry.account().get(cloud.account().clientRetries())).isEqualTo(150 * MS);
        assertThat(entry.accountedNanos()).isEqualTo(160 * MS);
    }

    @Test
    void doesNotCountAnAnswerToAnAttemptThatItGaveUp() {
        // The first attempt is answered at 10 ms, while the second is under way.
        Ledger ledger = cloud.clients(kind(web, 8 * MS, retries(1, 0)), 0);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(ledger.entry(0).endNanos()).isEqualTo(16 * MS);
    }

    @Test
    void bringsNothingOfAnAbandonedAttemptIntoTheAccountOfTheNext() {
        Demand byAttempt = demand(10 * MS, 0);
        ServiceStation slow = cloud.station("slow", settings(9, 9, 9));
        Router first = call -> call.request().attempt() == 0 ? slow : station;
        slow.slowdown(3);
        Hop hop = cloud.hop("web", 0, byAttempt, first, Hop.Options.ONCE);
        Ledger ledger = cloud.clients(kind(hop, 25 * MS, retries(1, 0)), 0);
        cloud.drain();
        Ledger.Entry entry = ledger.entry(0);
        // The slow one ends at 30 ms, in the midst of the attempt from 25 ms to 35 ms.
        assertThat(entry.outcome()).isEqualTo(Outcome.OK);
        assertThat(entry.endNanos()).isEqualTo(35 * MS);
        assertThat(entry.account().get(Account.served(0))).isEqualTo(10 * MS);
        assertThat(entry.account().get(cloud.account().clientRetries())).isEqualTo(25 * MS);
    }

    @Test
    void callsAnAnswerLateThatComesAfterWhatCountsAsGood() {
        RequestClass picky =
                new RequestClass("clients", "kind", 0, 1, web, HOUR, 10 * MS - 1, RetryPolicy.NONE, 100, 1_000, 20);
        Ledger ledger = cloud.clients(picky, 0);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.LATE);
    }

    @Test
    void failsWhenTheNameHasNoAddress() {
        Ledger ledger = cloud.clients(kind(cloud.hop("web", 0, demand(1, 0), call -> null, Hop.Options.ONCE)), 7 * MS);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.UNAVAILABLE);
        assertThat(ledger.entry(0).latencyNanos()).isZero();
    }

    @Test
    void boundsRetriesByTheBudgetOfTheClass() {
        station.close();
        RetryPolicy half = new RetryPolicy(9, 0, 0, false, 0.5);
        Ledger ledger = cloud.clients("clients", every(MS, 0, 1_000), kind(web, SECOND, half), constant(0));
        cloud.drain();
        int retries = ledger.entries().stream()
                .mapToInt(entry -> entry.attempts() - 1)
                .sum();
        assertThat(retries).isBetween(509, 510);
    }

    @Test
    void drawsClassesByTheirShares() {
        List<RequestClass> classes = new ArrayList<>();
        double[] shares = {0.6, 0.3, 0.1};
        for (int i = 0; i < shares.length; i++) {
            classes.add(new RequestClass(
                    "clients", "c" + i, i, shares[i], web, HOUR, HOUR, RetryPolicy.NONE, 100, 1_000, 20));
        }
        int[] counts = new int[3];
        int n = 30_000;
        new Workload(cloud.sim(), "w", cloud.calls(), every(MS, 0, n), classes, constant(0), counting(counts), 0, HOUR);
        cloud.drain();
        // Five standard deviations each: false alarms below two in a million.
        for (int i = 0; i < 3; i++) {
            assertThat((double) counts[i])
                    .isCloseTo(n * shares[i], within(5 * Math.sqrt(n * shares[i] * (1 - shares[i]))));
        }
    }

    private static RequestObserver counting(int[] countsByClass) {
        return new RequestObserver() {
            @Override
            public void offered(Request request) {
                countsByClass[request.requestClass().index()]++;
            }

            @Override
            public void ended(Request request, Outcome outcome, long endNanos) {}
        };
    }

    @Test
    void measuresRequestsByTheTimeOfTheirIntentAndKnowsHowManyAreOpen() {
        List<Long> measured = new ArrayList<>();
        RequestObserver observer = new RequestObserver() {
            @Override
            public void offered(Request request) {
                if (request.isMeasured()) {
                    measured.add(request.id());
                }
            }

            @Override
            public void ended(Request request, Outcome outcome, long endNanos) {}
        };
        Workload workload = new Workload(
                cloud.sim(),
                "w",
                cloud.calls(),
                every(5 * MS, 0, 10),
                List.of(kind(web)),
                constant(0),
                observer,
                10 * MS,
                25 * MS);
        cloud.sim().runUntil(24 * MS);
        assertThat(workload.measuredOpen()).isEqualTo(2);
        cloud.drain();
        assertThat(measured).containsExactly(2L, 3L, 4L);
        assertThat(workload.measuredOpen()).isZero();
    }

    @Test
    void refusesOptionsOfTheFirstHopThatItWouldNotHeed() {
        Hop patient = cloud.hop("x", 0, demand(1, 0), station, once(SECOND, RetryPolicy.NONE));
        assertThatThrownBy(() -> cloud.clients(kind(patient), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
