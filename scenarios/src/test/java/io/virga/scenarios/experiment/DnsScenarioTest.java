package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names in front of a server in each of two regions. */
class DnsScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: names
        simulate: { duration: 10m, replications: 1 }
        regions:
          eu-west-1: { zones: [a] }
          us-east-1: { zones: [a] }
        resources:
          fast: { type: instance, instanceType: m5.large, zones: [eu-west-1.a], service: { get: { wait: 10ms } } }
          slow: { type: instance, instanceType: m5.large, zones: [us-east-1.a], service: { get: { wait: 20ms } } }
          site:
            type: recordSetGroup
            routingPolicy: POLICY
            ttl: 60s
            records:
              one: { resourceRecords: [fast], FIRST }
              two: { resourceRecords: [slow], SECOND }
        CHECKS
        workloads:
          clients:
            target: site
            CLIENTS
            clientLatency: 0s
            arrivals: { regular: { rate: 20/s } }
            requests:
              get: { share: 100%, path: [site, { answers: { fast: [], slow: [] } }] }
        FAULTS
        """;

    /** The thirteenth of fifteen checkers that fail three times at 10 s, and 3 s to the name servers. */
    private static final double DETECTION_SECONDS = 13.0 / 16 * 10 + 20 + 3;

    private static RunResult run(
            String policy, String first, String second, String checks, String clients, String faults) {
        return TextScenario.run(SCENARIO.replace("POLICY", policy)
                .replace("FIRST", first)
                .replace("SECOND", second)
                .replace("CHECKS", checks)
                .replace("CLIENTS", clients)
                .replace("FAULTS", faults));
    }

    private static double metric(RunResult result, String name, String stat) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.stat().equals(stat))
                .map(Metric::value)
                .findFirst()
                .orElseThrow();
    }

    /** Requests of the fast service as a share of all. */
    private static double fastShare(RunResult result) {
        double fast = metric(result, "fast.Requests", "sum");
        return fast / (fast + metric(result, "slow.Requests", "sum"));
    }

    @Test
    void sendsClientsByWeight() {
        String clients = "clients: { resolvers: 2000 }";
        RunResult result = run("weighted", "weight: 3", "weight: 1", "", clients, "");
        // 2,000 resolvers, the largest with an eighth of the clients, draw anew ten times: a wide interval.
        assertThat(fastShare(result)).isCloseTo(0.75, within(0.15));
    }

    @Test
    void sendsEachPlaceToItsNearestRegionAndCountsTheWayThere() {
        String clients =
                "clients: { places: { ie: { share: 60%, region: eu-west-1 }, va: { share: 40%, region: us-east-1 } } }";
        RunResult result = run("latency", "region: eu-west-1", "region: us-east-1", "", clients, "");
        // 12,000 requests, each of a client of its own: 4.9 standard deviations.
        assertThat(fastShare(result)).isCloseTo(0.6, within(4.9 * Math.sqrt(0.24 / 12_000)));
    }

    @Test
    void sendsByContinentAndFailsThoseWhomNoRecordCovers() {
        String clients = "clients: { places: { fr: { share: 50%, region: eu-west-1, continent: EU, country: FR },"
                + " us: { share: 25%, region: us-east-1, continent: NA, country: US },"
                + " jp: { share: 25%, region: us-east-1, continent: AS, country: JP } } }";
        RunResult result = run(
                "geolocation",
                "geoLocation: { continentCode: EU }",
                "geoLocation: { countryCode: US }",
                "",
                clients,
                "");
        assertThat(fastShare(result)).isCloseTo(2 / 3.0, within(0.03));
        assertThat(metric(result, "clients.availability", "mean")).isCloseTo(0.75, within(0.03));
    }

    @Test
    void failsOverWhenACheckFailsAndBack() {
        String check = "  up: { type: healthCheck, target: fast, requestInterval: 10s }";
        String faults =
                "faults: { broken: { at: 2m, jitter: 0s, action: errorRate, target: fast, share: 100%, duration: 3m }"
                        + " }";
        RunResult result =
                run("failover", "healthCheck: up, failover: primary", "failover: secondary", check, "", faults);
        double failing = DETECTION_SECONDS + residualSeconds(20);
        assertThat(1 - metric(result, "clients.availability", "mean")).isCloseTo(failing / 600, within(0.025));
        // Three checkers of fifteen that find it healthy again are enough: the third smallest phase.
        double back = 3.0 / 16 * 10 + 20 + 3 + residualSeconds(20);
        assertThat(1 - fastShare(result)).isCloseTo((180 - failing + back) / 600, within(0.05));
    }

    @Test
    void keepsPinnedClientsWhereTheyWere() {
        String check = "  up: { type: healthCheck, target: fast, requestInterval: 10s }";
        String faults =
                "faults: { broken: { at: 2m, jitter: 0s, action: errorRate, target: fast, share: 100%, duration: 8m }"
                        + " }";
        RunResult result = run(
                "failover",
                "healthCheck: up, failover: primary",
                "failover: secondary",
                check,
                "clients: { pinned: 20% }",
                faults);
        double failing = 0.2 * 480 + 0.8 * (DETECTION_SECONDS + residualSeconds(16));
        assertThat(1 - metric(result, "clients.availability", "mean")).isCloseTo(failing / 600, within(0.025));
    }

    /**
     * How long the clients of 1,000 resolvers of sizes by Zipf's law are told the old address on the mean: a resolver that is
     * asked λ times a second holds it with probability λT/(1 + λT), for T/2 more on the mean.
     */
    private static double residualSeconds(double requestsPerSecond) {
        double harmonic =
                IntStream.rangeClosed(1, 1_000).mapToDouble(i -> 1.0 / i).sum();
        return IntStream.rangeClosed(1, 1_000)
                .mapToDouble(i -> 1 / (i * harmonic))
                .map(share -> {
                    double asked = share * requestsPerSecond * 60;
                    return share * asked / (1 + asked) * 30;
                })
                .sum();
    }

    @Test
    void billsTheZoneQueriesAndChecks() {
        String check = "  up: { type: healthCheck, target: fast, requestInterval: 10s }";
        RunResult result = run(
                "failover",
                "healthCheck: up, failover: primary",
                "failover: secondary",
                check,
                "clients: { resolvers: 10 }",
                "");
        BigDecimal months = BigDecimal.valueOf(10.0 / 60 / 730);
        assertThat(cost(result, "hosted zone")).isEqualByComparingTo(scaled(months, "0.50"));
        assertThat(cost(result, "health check")).isEqualByComparingTo(scaled(months, "0.50"));
        assertThat(cost(result, "health check, optional features")).isEqualByComparingTo(scaled(months, "1.00"));
        // Ten resolvers, each of which asks once in 60 s; the last of them are asked every few seconds themselves.
        double queries = metric(result, "site.DNSQueries", "sum");
        assertThat(queries).isBetween(90.0, 110.0);
        assertThat(cost(result, "queries").doubleValue()).isCloseTo(queries * 0.40 / 1e6, within(1e-6));
    }

    private static BigDecimal cost(RunResult result, String item) {
        return result.bill().lines().stream()
                .filter(line -> line.item().equals(item))
                .map(BillLine::cost)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal scaled(BigDecimal months, String price) {
        return months.multiply(new BigDecimal(price)).setScale(6, RoundingMode.HALF_UP);
    }
}
