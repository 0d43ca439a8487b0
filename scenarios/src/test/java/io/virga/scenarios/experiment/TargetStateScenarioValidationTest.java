package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.TimelineEvent;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Health checks, failing open and draining of each type of balancer as a scenario has them that writes nothing about them:
 * the defaults of the user guides, and the times that follow from them.
 */
class TargetStateScenarioValidationTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: target-state
        simulate: { duration: 2h, warmup: 0s, seed: %d, replications: 1 }
        regions: { us-east-1: { zones: [a], intraZoneLatency: 0s } }
        resources:
          lb: { type: %s, zones: [us-east-1.a], targets: [web] %s }
          web:
            %s
            instanceType: m7g.large
            zones: [us-east-1.a]
            service: { go: { wait: %s } }
        workloads:
          shoppers:
            target: lb
            connectionReuse: 1
            arrivals: { regular: { rate: 1/s } }
            requests: { go: { share: 100%%, path: [lb, web] } }
        %s
        """;

    private static RunResult run(int seed, String type, String balancer, String web, String wait, String more) {
        return TextScenario.run(SCENARIO.formatted(seed, type, balancer, web, wait, more));
    }

    /** Of one request a second. */
    private static double errors(RunResult result) {
        return Math.rint(7_200 * (1 - TextScenario.metric(result, "shoppers.availability")));
    }

    /** The instance hangs from 600 s to 1,800 s: probes end with their timeout, and pass again from then on. */
    @ParameterizedTest
    @CsvSource({
        "applicationLoadBalancer, '',                                   30,  5, 2,  5",
        "networkLoadBalancer,     '',                                   30, 10, 2,  5",
        "networkLoadBalancer,     ', healthCheck: { protocol: http }',  30,  6, 2,  5",
        "gatewayLoadBalancer,     '',                                   10,  5, 2,  5",
        "classicLoadBalancer,     '',                                   30,  5, 2, 10",
        "classicLoadBalancer,     ', healthCheck: { timeout: 60s, interval: 61s, unhealthyThreshold: 3 }', 61, 60, 3,"
                + " 10",
        "gatewayLoadBalancer,     ', healthCheck: { protocol: http, healthyThreshold: 2 }', 10, 5, 2, 2"
    })
    void aTargetChangesWithTheChecksThatCompleteTheThresholds(
            String type, String balancer, int interval, int timeout, int down, int up) {
        for (int seed = 1; seed <= 3; seed++) {
            String hang =
                    "faults: { hang: { at: 10m, jitter: 0s, action: instanceImpairment, target: web, duration: 20m } }";
            List<TimelineEvent> health =
                    run(seed, type, balancer, "type: instance\n    count: 2", "1ms", hang).events().stream()
                            .filter(event -> event.kind().equals("health"))
                            .toList();
            assertThat(health).hasSize(2);
            double unhealthy = health.get(0).seconds();
            assertThat(health.get(0).text()).startsWith("is unhealthy").contains(down + " failed");
            double firstFailure = unhealthy - timeout - (down - 1) * interval;
            assertThat(firstFailure).isBetween(600.0, 600.0 + interval);
            double beat = firstFailure % interval;
            double firstPass = beat + Math.ceil((1_800 - beat) / interval) * interval;
            assertThat(health.get(1).text()).startsWith("is healthy").contains(up + " passed");
            assertThat(health.get(1).seconds()).isCloseTo(firstPass + (up - 1) * interval, within(1e-6));
        }
    }

    /**
     * All answers are errors from 600 s to 1,200 s. Who fails open goes on after that as if nothing were; a Classic Load
     * Balancer goes on with 503 until the tenth good check, at most ten and at least nine intervals later.
     */
    @ParameterizedTest
    @CsvSource({
        "applicationLoadBalancer, '', 0, 0",
        "networkLoadBalancer, ', healthCheck: { protocol: http }', 0, 0",
        "gatewayLoadBalancer, ', healthCheck: { protocol: http }', 0, 0",
        "classicLoadBalancer, '', 270, 300"
    })
    void whoFailsOpenServesAgainAtOnce(String type, String balancer, int least, int most) {
        String fault =
                "faults: { bad: { at: 10m, jitter: 0s, action: errorRate, target: web, share: 100%, duration: 10m } }";
        double errors = errors(run(1, type, balancer, "type: instance\n    count: 2", "1ms", fault));
        assertThat(errors).isBetween(600.0 + least - 1, 600.0 + most + 1);
    }

    /** Three of four instances go at half an hour, each with requests of twenty seconds that it has begun. */
    @ParameterizedTest
    @CsvSource({
        "applicationLoadBalancer, '', 0",
        "networkLoadBalancer, '', 0",
        "gatewayLoadBalancer, '', 0",
        "classicLoadBalancer, '', 0",
        "applicationLoadBalancer, ', deregistrationDelay: 5s', 11",
        "classicLoadBalancer, ', connectionDraining: 5s', 11"
    })
    void drainingLosesNothingThatEndsWithinTheDelay(String type, String balancer, int lost) {
        String group =
                "type: autoScalingGroup\n    minSize: 1\n    maxSize: 4\n    desiredCapacity: 4\n    workers: 100\n"
                        + "    scheduledActions: { less: { at: 30m, minSize: 1, maxSize: 4, desiredCapacity: 1 } }";
        RunResult result = run(1, type, balancer, group, "20s", "");
        assertThat(TextScenario.events(result, "terminate")).hasSizeGreaterThanOrEqualTo(3);
        // With a delay of five seconds, those that began in the fifteen before it are cut: three of four.
        assertThat(errors(result)).isCloseTo(lost, within(lost == 0 ? 0.0 : 3.0));
    }
}
