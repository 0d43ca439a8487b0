package io.virga.models.serverless;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.TestCloud;
import java.util.List;
import org.junit.jupiter.api.Test;

class LambdaFunctionTest {
    private final FunctionBench bench = FunctionBench.plain(3 * SECOND);

    private static List<Long> latenciesMillis(Ledger ledger) {
        return ledger.entries().stream().map(entry -> entry.latencyNanos() / MS).toList();
    }

    private void at(long nanos, Runnable action) {
        bench.cloud.at(nanos, action);
    }

    @Test
    void theFirstEventWaitsForItsEnvironmentAndTheNextDoesNot() {
        Ledger ledger = bench.cloud.clients(bench.requests(constant(100 * MS)), 0, SECOND);
        bench.cloud.drain(10 * SECOND);
        assertThat(latenciesMillis(ledger)).containsExactly(300L, 100L);
        assertThat(bench.function.totals().coldStarts()).isEqualTo(1);
        assertThat(bench.function.totals().invocations()).isEqualTo(2);
    }

    @Test
    void twoEventsAtATimeRunInTwoEnvironments() {
        Ledger ledger = bench.cloud.clients(bench.requests(constant(100 * MS)), 0, 50 * MS);
        at(SECOND, () -> assertThat(bench.function.environments().value()).isEqualTo(2));
        assertThat(latenciesMillis(ledger)).containsExactly(300L, 300L);
        assertThat(bench.function.totals().concurrency().max()).isEqualTo(2);
    }

    @Test
    void anEnvironmentIsGivenBackWhenItHasBeenIdleForTheThreshold() {
        // The first is idle from 300 ms on.
        Ledger ledger = bench.cloud.clients(
                bench.requests(constant(100 * MS)), 0, 600 * SECOND + 299 * MS, 1_200 * SECOND + 400 * MS);
        bench.cloud.drain();
        assertThat(latenciesMillis(ledger)).containsExactly(300L, 100L, 300L);
        assertThat(bench.function.environments().value()).isZero();
    }

    @Test
    void anInvocationBeyondItsTimeoutIsEndedAndItsEnvironmentInitializedAnew() {
        FunctionBench hasty = FunctionBench.plain(SECOND);
        Ledger slow = hasty.cloud.clients(hasty.requests(constant(5 * SECOND)), 0);
        hasty.cloud.at(2 * SECOND, () -> {});
        assertThat(slow.outcomes()).containsExactly(Outcome.ERROR);
        assertThat(slow.entry(0).latencyNanos()).isEqualTo(1_200 * MS);
        Ledger next = hasty.cloud.clients("next", TestCloud.at(3 * SECOND), hasty.requests(constant(MS)), constant(0));
        hasty.cloud.drain();
        assertThat(latenciesMillis(next)).containsExactly(201L);
        assertThat(hasty.function.totals().timeouts()).isEqualTo(1);
        assertThat(hasty.function.totals().errors()).isEqualTo(1);
        assertThat(hasty.function.totals().coldStarts()).isEqualTo(2);
    }

    @Test
    void eachInvocationIsBilledInFullMillisecondsWithItsInitialization() {
        bench.cloud.clients(bench.requests(constant(100 * MS + 1)), 0, SECOND);
        bench.cloud.drain(10 * SECOND);
        assertThat(bench.function.totals().billedMillis()).isEqualTo(150 + 101 + 101);
    }

    @Test
    void eventsBeyondTheConcurrencyAreTurnedAwayAtOnce() {
        FunctionBench two = FunctionBench.limited(3 * SECOND, 2);
        Ledger ledger = two.cloud.clients(two.requests(constant(SECOND)), 0, 0, 0, 2 * SECOND);
        two.cloud.drain(10 * SECOND);
        assertThat(ledger.outcomes()).containsExactlyInAnyOrder(Outcome.OK, Outcome.OK, Outcome.THROTTLED, Outcome.OK);
        assertThat(two.function.totals().throttles()).isEqualTo(1);
        assertThat(two.function.totals().invocations()).isEqualTo(3);
    }

    @Test
    void noMoreThanTenTimesTheConcurrencyBeginInASecond() {
        FunctionBench one = FunctionBench.limited(3 * SECOND, 1);
        one.function.provision(1);
        long[] times = new long[100];
        for (int i = 0; i < times.length; i++) {
            times[i] = i * 10L * MS;
        }
        Ledger ledger = one.cloud.clients(one.requests(constant(MS)), times);
        one.cloud.drain(10 * SECOND);
        // Ten tokens at once, and one each tenth of a second after the first.
        assertThat(ledger.count(Outcome.OK)).isEqualTo(19);
    }

    @Test
    void provisionedEnvironmentsComeFirstAndEventsSpillOver() {
        bench.function.provision(1);
        Ledger ledger = bench.cloud.clients(bench.requests(constant(100 * MS)), 0, 10 * MS, SECOND);
        bench.cloud.drain(10 * SECOND);
        assertThat(latenciesMillis(ledger)).containsExactlyInAnyOrder(100L, 300L, 100L);
        FunctionTotals totals = bench.function.totals();
        assertThat(totals.provisionedInvocations()).isEqualTo(2);
        assertThat(totals.spillovers()).isEqualTo(1);
        assertThat(totals.provisionedBilledMillis()).isEqualTo(200);
        assertThat(totals.billedMillis()).isEqualTo(250);
    }

    @Test
    void provisionedConcurrencyIsSetAsideUsedOrNot() {
        FunctionBench three = FunctionBench.limited(3 * SECOND, 3);
        three.function.provision(2);
        Ledger ledger = three.cloud.clients(three.requests(constant(SECOND)), 0, 0, 0, 0);
        three.cloud.drain(10 * SECOND);
        assertThat(ledger.count(Outcome.THROTTLED)).isEqualTo(1);
    }

    @Test
    void moreProvisionedConcurrencyComesAfterAMinuteOrTwoAtAHundredASecond() {
        ProvisionedConcurrency provisioned = bench.function.provisioned();
        provisioned.request(300);
        at(59 * SECOND, () -> assertThat(provisioned.allocated().value()).isZero());
        at(123 * SECOND + MS, () -> assertThat(provisioned.allocated().value()).isEqualTo(300));
        assertThat(provisioned.allocated().mean()).isPositive();
        provisioned.request(100);
        assertThat(provisioned.allocated().value()).isEqualTo(100);
    }

    @Test
    void aZoneTakesItsEnvironmentsAndTheirEventsAlong() {
        Ledger ledger = bench.cloud.clients(bench.requests(constant(SECOND)), 0, 0, 0, 20 * SECOND);
        at(500 * MS, () -> bench.cloud.zone(0).losePower());
        at(10 * SECOND, () -> assertThat(bench.function.environments().value()).isEqualTo(2));
        bench.cloud.drain();
        assertThat(ledger.counts()).containsEntry(Outcome.OK, 3).containsEntry(Outcome.ERROR, 1);
        // Lambda notices within a second that the worker is gone.
        assertThat(latenciesMillis(ledger)).containsExactlyInAnyOrder(1_500L, 1_200L, 1_200L, 1_000L);
    }

    @Test
    void withoutPowerAnywhereNothingRuns() {
        bench.cloud.zones().forEach(zone -> zone.losePower());
        Ledger ledger = bench.cloud.clients(bench.requests(constant(SECOND)), 0);
        bench.cloud.drain(10 * SECOND);
        assertThat(ledger.outcomes()).containsExactly(Outcome.UNAVAILABLE);
    }

    @Test
    void itCallsOthersFromWithinItsInvocation() {
        var database = bench.cloud.station("db", TestCloud.settings(1, 10, 1));
        Hop hop = bench.hop(constant(100 * MS));
        hop.call(bench.cloud.hop("db", 1, demand(50 * MS, 0), database));
        Ledger ledger = bench.cloud.clients(TestCloud.kind(hop), 0, SECOND);
        bench.cloud.drain(10 * SECOND);
        assertThat(latenciesMillis(ledger)).containsExactly(350L, 150L);
        assertThat(bench.function.totals().durationNanos()).isEqualTo(300 * MS);
    }

    @Test
    void aTimeoutEndsWhatItCallsAsFarAsItWaitsForIt() {
        FunctionBench hasty = FunctionBench.plain(SECOND);
        var database = hasty.cloud.station("db", TestCloud.settings(1, 10, 1));
        Hop hop = hasty.hop(constant(100 * MS));
        hop.call(hasty.cloud.hop("db", 1, demand(5 * SECOND, 0), database));
        Ledger ledger = hasty.cloud.clients(TestCloud.kind(hop), 0);
        hasty.cloud.drain();
        assertThat(ledger.outcomes()).containsExactly(Outcome.ERROR);
        assertThat(latenciesMillis(ledger)).containsExactly(1_200L);
    }

    @Test
    void eachNanosecondOfAnAnswerIsAccountedFor() {
        Ledger ledger = bench.cloud.clients(bench.requests(constant(100 * MS)), 0, HOUR / 2);
        bench.cloud.drain();
        assertThat(ledger.entries())
                .allSatisfy(entry -> assertThat(entry.accountedNanos()).isEqualTo(entry.latencyNanos()));
    }
}
