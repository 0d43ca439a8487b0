package io.virga.models.api;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.TokenBucket;
import io.virga.models.cache.ZipfKeys;
import io.virga.models.traffic.Arrivals;
import io.virga.models.traffic.ExternalService;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiGatewayTest {
    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final Map<String, TokenBucket> usagePlans = new LinkedHashMap<>();

    /** The throttle of an account (API Gateway developer guide, quotas). */
    private final TokenBucket account = new TokenBucket(cloud.sim().clock(), 5_000, 10_000);

    private ApiGateway api(@Nullable StageCache cache, TokenBucket... throttles) {
        ApiSettings settings =
                new ApiSettings(usagePlans, List.of(throttles), 29 * SECOND, constant(5 * MS), cache, Long.MAX_VALUE);
        return new ApiGateway(cloud.sim(), "api", cloud.calls(), settings);
    }

    private RequestClass requests(ApiGateway api, long serviceNanos) {
        ExternalService integration = new ExternalService(
                cloud.sim(),
                "integration",
                cloud.calls(),
                constant(serviceNanos),
                0,
                null,
                new StationTotals(cloud.sim()));
        return TestCloud.kind(
                TestCloud.relay("api", 0, call -> api, cloud.hop("integration", 1, demand(0, 0), integration)));
    }

    private static long latencyMillis(Ledger ledger, int number) {
        return ledger.entry(number).latencyNanos() / MS;
    }

    @Test
    void passesRequestsOnAndAddsItsOwnTime() {
        Ledger ledger = cloud.clients(requests(api(null, account), 100 * MS), 0);
        cloud.drain(10 * SECOND);
        assertThat(ledger.outcomes()).containsExactly(Outcome.OK);
        assertThat(latencyMillis(ledger, 0)).isEqualTo(105);
        assertThat(ledger.entry(0).accountedNanos()).isEqualTo(105 * MS);
    }

    @Test
    void answersWith504WhenTheIntegrationTakesMoreThanItsTimeout() {
        ApiGateway api = api(null, account);
        Ledger ledger = cloud.clients(requests(api, 60 * SECOND), 0);
        cloud.drain(100 * SECOND);
        assertThat(ledger.outcomes()).containsExactly(Outcome.NO_ANSWER);
        assertThat(latencyMillis(ledger, 0)).isEqualTo(29_005);
        assertThat(api.totals().timeouts()).isEqualTo(1);
    }

    /** Of the documentation's examples the second: 10,000 in the first millisecond. */
    @Test
    void admitsABurstOfFiveThousandAndRefusesTheRestWith429() {
        Ledger ledger =
                cloud.clients("burst", TestCloud.every(0, 0, 10_000), requests(api(null, account), MS), constant(0));
        cloud.drain(10 * SECOND);
        assertThat(ledger.counts()).containsEntry(Outcome.OK, 5_000).containsEntry(Outcome.THROTTLED, 5_000);
    }

    /** The first: ten each millisecond. */
    @Test
    void admitsTenThousandEvenlyWithinASecond() {
        Arrivals even = TestCloud.every(MS / 10, 0, 10_000);
        Ledger ledger = cloud.clients("even", even, requests(api(null, account), MS), constant(0));
        cloud.drain(10 * SECOND);
        assertThat(ledger.count(Outcome.OK)).isEqualTo(10_000);
    }

    @Test
    void aUsagePlanRefusesBeforeTheStageDoes() {
        TokenBucket stage = new TokenBucket(cloud.sim().clock(), 3, 0.001);
        usagePlans.put("clients", new TokenBucket(cloud.sim().clock(), 1, 0.001));
        ApiGateway api = api(null, stage, account);
        Ledger ledger = cloud.clients(requests(api, MS), 0, 0);
        cloud.drain(10 * SECOND);
        assertThat(ledger.count(Outcome.THROTTLED)).isEqualTo(1);
        // What the plan refused took no token of the stage.
        assertThat(stage.tryTake(1)).isTrue();
        assertThat(stage.tryTake(1)).isTrue();
        assertThat(stage.tryTake(1)).isFalse();
    }

    @Test
    void answersFromItsCacheUntilTheTimeToLiveIsOver() {
        StageCache cache = new StageCache(new ZipfKeys(1, 0), 1, 300 * SECOND, cloud.sim().stream("keys"));
        ApiGateway api = api(cache, account);
        Ledger ledger = cloud.clients(requests(api, 100 * MS), 0, SECOND, 299 * SECOND, 301 * SECOND);
        cloud.drain();
        assertThat(List.of(
                        latencyMillis(ledger, 0),
                        latencyMillis(ledger, 1),
                        latencyMillis(ledger, 2),
                        latencyMillis(ledger, 3)))
                .containsExactly(105L, 5L, 5L, 105L);
        assertThat(api.totals().hits()).isEqualTo(2);
        assertThat(api.totals().misses()).isEqualTo(2);
    }
}
