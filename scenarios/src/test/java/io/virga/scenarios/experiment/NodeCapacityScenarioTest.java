package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A node that takes 10 requests in a second, and is sent 40 in each of 1,200 seconds. */
class NodeCapacityScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: node-capacity
        simulate: { duration: 20m, warmup: 0s, seed: 5, replications: 1 }
        regions: { us-east-1: { zones: [a] } }
        resources:
          alb:
            type: applicationLoadBalancer
            zones: [us-east-1.a]
            targets: [web]
            %s
          web: { type: instance, instanceType: m7g.large, zones: [us-east-1.a], service: { go: { wait: 1ms } } }
        workloads:
          crowd:
            target: alb
            arrivals: { regular: { rate: 40/s } }
            requests: { go: { share: 100%%, path: [alb, web] } }
        """;

    /** Refused are 30 a second until it doubles and 20 until it doubles again; a second's worth of tolerance each time. */
    @ParameterizedTest
    @CsvSource({"5m, 15000", "2m, 6000", "10m, 30000"})
    void refusesWhatIsTooMuchUntilItHasGrown(String doubling, double refused) {
        RunResult result =
                TextScenario.run(SCENARIO.formatted("nodeCapacity: { initial: 10/s, doubling: " + doubling + " }"));
        double seen = TextScenario.metric(result, "alb.HTTPCode_ELB_503_Count");
        assertThat(seen).isBetween(refused - 80, refused + 80);
        assertThat(TextScenario.metric(result, "alb.RequestCount")).isEqualTo(48_000 - seen);
    }

    @Test
    void takesEverythingWithoutIt() {
        RunResult result = TextScenario.run(SCENARIO.formatted(""));
        assertThat(TextScenario.metric(result, "alb.HTTPCode_ELB_503_Count")).isZero();
    }
}
