package io.virga.models.serverless;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingRateTest {
    private static final long MINUTE = 60 * SECOND;

    private static FunctionBench bench(Function<LongSupplier, ScalingRate> scaling) {
        FunctionSettings settings = new FunctionSettings(
                900 * SECOND, ReusePolicy.NEWEST_CREATED, 600 * SECOND, new ColdStart(constant(0), constant(0)));
        return new FunctionBench(TestCloud.withoutLatency(1), settings, 10_000, scaling);
    }

    /** So many requests of one second each, at each full minute. */
    private static List<Integer> throttledEachMinute(List<Integer> requests) {
        FunctionBench bench = bench(clock -> ScalingRate.ofRegion(clock, 3_000));
        List<Ledger> ledgers = new ArrayList<>();
        for (int minute = 0; minute < requests.size(); minute++) {
            ledgers.add(bench.cloud.clients(
                    "minute-" + minute,
                    TestCloud.every(0, minute * MINUTE, requests.get(minute)),
                    bench.requests(constant(SECOND)),
                    constant(0)));
        }
        bench.cloud.drain();
        return ledgers.stream().map(ledger -> ledger.count(Outcome.THROTTLED)).toList();
    }

    /**
     * 10,000 requests with a burst of 3,000, spread over minutes of which each brings its share at once: Lambda operator guide,
     * "On-demand scaling example", to the request.
     */
    @Test
    void theOlderRuleThrottlesAsInTheOperatorGuide() {
        assertThat(throttledEachMinute(List.of(10_000))).containsExactly(7_000);
        assertThat(throttledEachMinute(List.of(5_000, 5_000))).containsExactly(2_000, 1_500);
        assertThat(throttledEachMinute(List.of(3_333, 3_333, 3_334))).containsExactly(333, 0, 0);
        assertThat(throttledEachMinute(List.of(2_500, 2_500, 2_500, 2_500))).containsExactly(0, 0, 0, 0);
    }

    /** 1,000 at once and 100 a second: n environments are there after (n − 1,000) / 100 seconds, within the 10 s of a step. */
    @ParameterizedTest
    @CsvSource({"1000, 0", "2000, 10", "5000, 40", "6000, 50"})
    void theRuleSinceThenReachesAConcurrencyInTime(int needed, int seconds) {
        FunctionBench bench = bench(ScalingRate::ofFunction);
        // Ever more long events than there can be.
        bench.cloud.clients(
                "long", TestCloud.every(SECOND / 200, 0, 20_000), bench.requests(constant(800 * SECOND)), constant(0));
        bench.cloud.clients("first", TestCloud.every(0, 0, 1_000), bench.requests(constant(800 * SECOND)), constant(0));
        bench.cloud.sim().runUntil(seconds * SECOND);
        assertThat(bench.function.totals().concurrency().value()).isBetween(needed - 1.0, needed + 0.0);
    }

    @Test
    void whatIsNotUsedDoesNotAddUp() {
        FunctionBench bench = bench(ScalingRate::ofFunction);
        Ledger ledger = bench.cloud.clients(
                "late", TestCloud.every(0, 3_000 * SECOND, 1_500), bench.requests(constant(SECOND)), constant(0));
        bench.cloud.drain();
        assertThat(ledger.count(Outcome.THROTTLED)).isEqualTo(500);
    }
}
