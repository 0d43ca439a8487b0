package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.kind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExternalServiceTest {
    private static final int PSP = 2;

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final StationTotals totals = new StationTotals(cloud.sim());

    private ExternalService service(double errorRate, @Nullable RateLimit limit) {
        return new ExternalService(cloud.sim(), "psp", cloud.calls(), constant(120 * MS), errorRate, limit, totals);
    }

    private Ledger send(ExternalService service, Arrivals arrivals) {
        RequestClass kind = kind(cloud.hop("psp", PSP, demand(0, 0), service));
        return cloud.clients("clients", arrivals, kind, constant(0));
    }

    @Test
    void answersAnyNumberOfCallsAfterItsLatency() {
        Ledger ledger = send(service(0, null), every(MS, 0, 1_000));
        cloud.drain();
        assertThat(ledger.entries())
                .allMatch(entry -> entry.outcome() == Outcome.OK && entry.latencyNanos() == 120 * MS)
                .allMatch(entry -> entry.account().get(Account.served(PSP)) == 120 * MS);
        assertThat(totals.present().integral()).isEqualTo(totals.spentNanos());
    }

    @Test
    void refusesWhatPassesItsRateLimit() {
        // A second's worth of 50 calls at the start, then 50/s of the 200/s that come.
        Ledger ledger = send(service(0, new RateLimit(50 / 1e9)), every(5 * MS, 0, 2_000));
        cloud.drain();
        assertThat(ledger.count(Outcome.OK)).isCloseTo(50 + 500, within(1));
        assertThat(ledger.count(Outcome.OK) + ledger.count(Outcome.THROTTLED)).isEqualTo(2_000);
        assertThat(totals.refused()).isEqualTo(ledger.count(Outcome.THROTTLED));
        assertThat(ledger.entries())
                .filteredOn(entry -> entry.outcome() == Outcome.THROTTLED)
                .allMatch(entry -> entry.latencyNanos() == 0);
    }

    @Test
    void admitsOneCallAtATimeHoweverLowItsLimit() {
        Ledger ledger = send(service(0, new RateLimit(0.1 / 1e9)), every(SECOND, 0, 100));
        cloud.drain();
        assertThat(ledger.count(Outcome.OK)).isCloseTo(10, within(1));
    }

    @Test
    void failsAtItsOwnRateAndAtThatOfAFaultIndependently() {
        ExternalService service = service(0.2, null);
        service.quality().errorShare(0.5);
        Ledger ledger = send(service, every(MS, 0, 20_000));
        cloud.drain();
        // 1 − 0.8 · 0.5; five standard deviations.
        assertThat(ledger.count(Outcome.ERROR)).isCloseTo(12_000, within(347));
    }

    @Test
    void slowsDownOnlyWhatStartsLater() {
        ExternalService service = service(0, null);
        Ledger ledger = send(service, TestCloud.at(0, 50 * MS));
        cloud.at(10 * MS, () -> service.quality().slowdown(10));
        cloud.drain();
        assertThat(ledger.entry(0).latencyNanos()).isEqualTo(120 * MS);
        assertThat(ledger.entry(1).latencyNanos()).isEqualTo(1_200 * MS);
    }
}
