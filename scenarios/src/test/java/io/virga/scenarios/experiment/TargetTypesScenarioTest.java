package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Balancers that send requests to other things than instances. */
class TargetTypesScenarioTest {
    private static RunResult run(String resources, String path, String faults) {
        return TextScenario.run("""
            apiVersion: 1
            name: target-types
            simulate: { duration: 1h, warmup: 0s, seed: 5, replications: 1 }
            regions: { us-east-1: { zones: [a, b, c], interZoneLatency: 4ms, intraZoneLatency: 0s } }
            resources:
              web:
                type: instance
                instanceType: m7g.large
                zones: [us-east-1.a, us-east-1.b]
                count: 2
                service: { go: { cpu: 1ms } }
              alb: { type: applicationLoadBalancer, zones: [us-east-1.a, us-east-1.b], targets: [web], latency: 2ms }
              partner: { type: externalService, latency: 30ms }
              db:
                type: dbInstance
                engine: postgres
                instanceType: db.r7g.large
                zone: us-east-1.a
                multiAz: { standbyZone: us-east-1.b }
                writes: []
                service: { go: { cpu: 1ms } }
              %s
            workloads:
              shoppers:
                target: %s
                connectionReuse: 1
                arrivals: { regular: { rate: 10/s } }
                requests: { go: { share: 100%%, path: [%s], timeout: 2s, requestSize: 1kB, responseSize: 99kB } }
              others: { target: partner, arrivals: { regular: { rate: 1/h } }, requests: { go: { share: 100%%, path: [partner] } } }
              web: { target: alb, arrivals: { regular: { rate: 1/h } }, requests: { go: { share: 100%%, path: [alb, web, db] } } }
            %s
            """.formatted(resources, path.split(",")[0], path, faults));
    }

    private static String network(String targets, String protocol, boolean crossZone) {
        return "nlb: { type: networkLoadBalancer, zones: [us-east-1.a, us-east-1.b], targets: [" + targets
                + "], latency: 1ms, crossZone: " + crossZone + ", healthCheck: { protocol: " + protocol
                + ", interval: 10s, timeout: 5s } }";
    }

    private static double cost(RunResult result, String resource) {
        return result.bill().lines().stream()
                .filter(line -> line.resource().equals(resource))
                .map(BillLine::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /** 36,000 requests of 100 kB are 3.6 GB at both; the checks of its nodes add 720 of 512 bytes to the second. */
    @Test
    void bothBalancersOfAChainAddTheirTimeAndMeterWhatPasses() {
        RunResult result = run(network("alb", "http", false), "nlb, alb, web", "");
        assertThat(TextScenario.metric(result, "shoppers.availability")).isEqualTo(1);
        // 1 ms and 2 ms of the balancers, 1 ms of work; every other call crosses zones behind the second, which takes 4
        // ms.
        assertThat(TextScenario.metric(result, "shoppers.latency", "mean")).isCloseTo(0.006, within(1e-4));
        assertThat(cost(result, "nlb")).isCloseTo(0.0225 + 3.6 * 0.006, within(1e-4));
        assertThat(cost(result, "alb")).isCloseTo(0.0225 + 3.6 * 0.008, within(2e-4));
    }

    @Test
    void crossZoneAtTheFirstBalancerSendsHalfOfTheRequestsToTheOtherZone() {
        RunResult within = run(network("alb", "http", false), "nlb, alb, web", "");
        RunResult across = run(network("alb", "http", true), "nlb, alb, web", "");
        double added = TextScenario.metric(across, "shoppers.latency", "mean")
                - TextScenario.metric(within, "shoppers.latency", "mean");
        // Half of 36,000 flows take 4 ms more: the deviation of the mean is 0.011 ms, five of them.
        assertThat(added).isCloseTo(0.002, within(0.000053));
    }

    /** Checks every 10 s fail twice; then all requests go to the other zone, and DNS loses the first after at most 90 s. */
    @Test
    void aChainLosesAZoneOnlyUntilItsChecksAndNamesHaveNoticed() {
        String loss =
                "faults: { it: { at: 20m, jitter: 0s, action: zonePowerLoss, target: us-east-1.b, duration: 30m } }";
        RunResult result = run(network("alb", "http", true), "nlb, alb, web", loss);
        // Of the 36,000 requests 60 s to 150 s of at most three quarters are lost.
        assertThat(TextScenario.metric(result, "shoppers.availability"))
                .isBetween(1 - 150 * 0.75 / 3600, 1 - 20 * 0.5 / 3600);
        assertThat(TextScenario.events(result, "health"))
                .anyMatch(line -> line.contains("us-east-1.b.alb: is unhealthy"));
    }

    @Test
    void anExternalServiceIsReachedFromAllZonesWithoutCrossZone() {
        RunResult nlb = run(network("partner", "tcp", false), "nlb, partner", "");
        assertThat(TextScenario.metric(nlb, "shoppers.availability")).isEqualTo(1);
        assertThat(TextScenario.metric(nlb, "shoppers.latency", "mean")).isCloseTo(0.031, within(1e-6));
        String alb = "edge: { type: applicationLoadBalancer, zones: [us-east-1.a], targets: [partner], latency: 2ms }";
        RunResult checked = run(alb, "edge, partner", "");
        assertThat(TextScenario.metric(checked, "shoppers.latency", "mean")).isCloseTo(0.032, within(1e-6));
        // One node asks it every 30 s beside the requests.
        assertThat(TextScenario.metric(checked, "partner.Requests")).isCloseTo(36_000 + 1 + 120, within(1.0));
    }

    @Test
    void aServiceThatFailsIsFoundUnhealthyAndStillGetsWhatNobodyElseCanTake() {
        String fault =
                "faults: { it: { at: 20m, jitter: 0s, action: errorRate, target: partner, share: 100%, duration: 30m }"
                        + " }";
        String alb = "edge: { type: applicationLoadBalancer, zones: [us-east-1.a], targets: [partner], latency: 2ms }";
        RunResult result = run(alb, "edge, partner", fault);
        assertThat(TextScenario.metric(result, "shoppers.availability")).isCloseTo(0.5, within(1e-3));
        assertThat(TextScenario.events(result, "health")).hasSize(2);
    }

    @Test
    void anAddressOfADatabaseStaysWithTheMachineWhenTheDatabaseFailsOver() {
        String crash =
                "faults: { it: { at: 30m, jitter: 0s, action: zonePowerLoss, target: us-east-1.a, duration: 20m } }";
        RunResult result = run(network("db", "tcp", true), "nlb, db", crash);
        // The old primary comes back as the standby, to which nobody can connect.
        assertThat(TextScenario.metric(result, "shoppers.availability")).isCloseTo(0.5, within(1e-3));
    }
}
