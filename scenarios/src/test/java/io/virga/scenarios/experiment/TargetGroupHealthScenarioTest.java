package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One of two instances hangs for an hour: what clients see depends on how many must be healthy. */
class TargetGroupHealthScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: target-group-health
        simulate: { duration: 1h, warmup: 0s, seed: 7, replications: 1 }
        regions: { us-east-1: { zones: [a, b], intraZoneLatency: 0s } }
        resources:
          lb: { type: %s, zones: [us-east-1.a, us-east-1.b], targets: [web], targetGroupHealth: %s }
          web:
            type: instance
            instanceType: m7g.large
            zones: [us-east-1.a, us-east-1.b]
            count: 2
            service: { go: { cpu: 1ms } }
        faults:
          hung: { action: instanceImpairment, target: web, count: 1, at: 1s, jitter: 0s, duration: 59m }
        workloads:
          shoppers:
            target: lb
            connectionReuse: 1
            arrivals: { regular: { rate: 1/s } }
            requests: { go: { share: 100%%, path: [lb, web], timeout: 5s } }
        """;

    /** Half of 3,600 requests with deviation 0.008, times five, and what it takes to notice: 1%. */
    @ParameterizedTest
    @CsvSource({
        "applicationLoadBalancer, '{}', 1",
        "applicationLoadBalancer, '{ dnsFailover: { percentage: 60% }, unhealthyStateRouting: { percentage: 60% } }',"
                + " 0.5",
        "applicationLoadBalancer, '{ dnsFailover: { targets: 2 }, unhealthyStateRouting: { targets: 2 } }', 0.5",
        "networkLoadBalancer, '{}', 1",
        "networkLoadBalancer, '{ dnsFailover: { targets: 2 }, unhealthyStateRouting: { targets: 2 } }', 0.5"
    })
    void withTooFewHealthyTargetsTheUnhealthyOnesAreUsedAsWell(String type, String health, double served) {
        RunResult result = TextScenario.run(SCENARIO.formatted(type, health));
        assertThat(TextScenario.metric(result, "shoppers.availability")).isCloseTo(served, within(0.042));
    }
}
