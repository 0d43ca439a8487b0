package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the properties of Classic and Gateway Load Balancers do to a run, and what the balancers cost. */
class BalancerTypesScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: balancer-types
        simulate: { duration: 1h, warmup: 0s, seed: 7, replications: 1 }
        regions: { us-east-1: { zones: [a, b], intraZoneLatency: 0s } }
        resources:
          lb: { type: %s, zones: [%s], targets: [web], %s }
          web:
            type: instance
            instanceType: m7g.large
            zones: [us-east-1.a]
            count: 2
            workers: 100
            queue: 10
            service: { go: { wait: %s } }
          other: { type: externalService, latency: 1ms }
        workloads:
          shoppers:
            target: lb
            %s
            connectionReuse: 1
            arrivals: { regular: { rate: 1/s } }
            requests: { go: { share: 100%%, path: [lb, web], timeout: 10m, responseSize: 1MiB } }
          others: { target: other, arrivals: { regular: { rate: 1/h } }, requests: { go: { share: 100%%, path: [other] } } }
        %s
        """;

    private static RunResult run(String type, String balancer, String wait, String users, String more) {
        return TextScenario.run(SCENARIO.formatted(type, "us-east-1.a", balancer, wait, users, more));
    }

    private static double availability(RunResult result) {
        return TextScenario.metric(result, "shoppers.availability");
    }

    /** Half of the requests come to a node in a zone without instances: a share of 3,600 with deviation 0.008, times five. */
    @ParameterizedTest
    @CsvSource({
        "classicLoadBalancer, false, 0.5",
        "classicLoadBalancer, true, 1",
        "gatewayLoadBalancer, false, 0.5",
        "gatewayLoadBalancer, true, 1"
    })
    void crossZoneReachesTheInstancesOfOtherZones(String type, boolean crossZone, double served) {
        String zones = "us-east-1.a, us-east-1.b";
        RunResult result = TextScenario.run(SCENARIO.formatted(type, zones, "crossZone: " + crossZone, "1ms", "", ""));
        assertThat(availability(result)).isCloseTo(served, within(served == 1 ? 0 : 0.042));
    }

    @ParameterizedTest
    @CsvSource({
        "classicLoadBalancer, 'idleTimeout: 31s', 30s, 1",
        "classicLoadBalancer, 'idleTimeout: 29s', 30s, 0",
        "gatewayLoadBalancer, 'idleTimeout: 100s', 90s, 1",
        "gatewayLoadBalancer, 'idleTimeout: 80s', 90s, 0"
    })
    void whatIsSilentForLongerThanTheIdleTimeoutIsGivenUp(String type, String balancer, String wait, double served) {
        RunResult result = run(type, balancer, wait, "", "");
        assertThat(availability(result)).isEqualTo(served);
        if (type.startsWith("classic")) {
            assertThat(TextScenario.metric(result, "lb.HTTPCode_ELB_504_Count") > 0)
                    .isEqualTo(served == 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"classicLoadBalancer", "gatewayLoadBalancer"})
    void itsLatencyIsAdded(String type) {
        RunResult result = run(type, "latency: 25ms", "100ms", "", "");
        assertThat(TextScenario.metric(result, "shoppers.latency")).isCloseTo(0.125, within(1e-3));
    }

    /** One of two appliances hangs for twenty minutes of the hour: half of the users, or only until that is noticed. */
    @ParameterizedTest
    @CsvSource({"noRebalance, 0.7, 0.95", "rebalance, 0.98, 0.999"})
    void flowsStayWithAnApplianceThatFailsUnlessTheyAreRebalanced(String failover, double low, double high) {
        String hang =
                "faults: { it: { at: 20m, jitter: 0s, action: instanceImpairment, target: web, count: 1, duration: 20m"
                        + " } }";
        String balancer = "flowStickiness: twoTuple, targetFailover: " + failover;
        assertThat(availability(run("gatewayLoadBalancer", balancer, "1ms", "users: 50", hang)))
                .isBetween(low, high);
    }

    /** Requests of 480 s fill both instances' workers and queues, and then the surge queue; probes wait as well. */
    @Test
    void aClassicLoadBalancerHoldsRequestsAndSpillsTheRest() {
        String patient = "idleTimeout: 1h, healthCheck: { interval: 300s, timeout: 60s, unhealthyThreshold: 10 }";
        RunResult result = run("classicLoadBalancer", patient, "8m", "", "");
        assertThat(TextScenario.metric(result, "lb.SpilloverCount")).isPositive();
        assertThat(TextScenario.metric(result, "lb.HTTPCode_ELB_503_Count"))
                .isGreaterThanOrEqualTo(TextScenario.metric(result, "lb.SpilloverCount"));
    }

    /** 3,600 requests of a KiB and answers of a MiB are 3.778 GB; prices of us-east-1. */
    @ParameterizedTest
    @CsvSource({
        "classicLoadBalancer, 0.025, 0.008",
        "gatewayLoadBalancer, 0.0125, 0.004",
        "networkLoadBalancer, 0.0225, 0.006",
        "applicationLoadBalancer, 0.0225, 0.008"
    })
    void itCostsItsHourAndWhatItProcesses(String type, BigDecimal hour, BigDecimal gigabyte) {
        RunResult result = run(type, "latency: 1ms", "1ms", "", "");
        double cost = result.bill().lines().stream()
                .filter(line -> line.resource().equals("lb"))
                .mapToDouble(line -> line.cost().doubleValue())
                .sum();
        double gigabytes = 3_600L * (1024 + 1_048_576) / 1e9;
        assertThat(cost).isCloseTo(hour.doubleValue() + gigabytes * gigabyte.doubleValue(), within(1e-4));
    }
}
