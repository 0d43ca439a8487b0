package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One user with a request of three seconds every two, and instances that do one at a time: whoever is alone with them fails
 * most within their minute, and four that share do all. And two target groups between which the user changes, or not.
 */
class StickinessScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: stickiness
        simulate: { duration: 1h, warmup: 0s, seed: 5, replications: 1 }
        regions: { us-east-1: { zones: [a] } }
        resources:
          lb: { type: %s, zones: [us-east-1.a], targets: [blue, green], healthCheck: { interval: 300s, timeout: 120s }, %s }
          blue: { type: instance, instanceType: m7g.large, count: 4, workers: 1, zones: [us-east-1.a], service: { go: { cpu: 3s } } }
          green: { type: instance, instanceType: m7g.large, zones: [us-east-1.a], service: { go: { cpu: 3s } } }
        workloads:
          shoppers:
            target: lb
            %s
            connectionReuse: 1
            arrivals: { regular: { rate: 0.5/s } }
            requests: { go: { share: 100%%, path: [lb, blue] } }
          others: { target: green, arrivals: { regular: { rate: 1/h } }, requests: { go: { share: 100%%, path: [green] } } }
        """;

    private static RunResult run(String type, String balancer, String users) {
        return TextScenario.run(SCENARIO.formatted(type, balancer, users));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        applicationLoadBalancer | crossZone: true                                                  |           | true
        applicationLoadBalancer | stickiness: {}                                                   | users: 1  | false
        applicationLoadBalancer | stickiness: {}                                                   | users: 100000 | true
        applicationLoadBalancer | 'stickiness: { duration: 1s }'                                   | users: 1  | true
        applicationLoadBalancer | 'stickiness: { duration: 3s }'                                   | users: 1  | false
        applicationLoadBalancer | 'stickiness: { applicationCookie: 5s }'                          | users: 1  | true
        networkLoadBalancer     | 'stickiness: sourceIp'                                           | users: 1  | false
        gatewayLoadBalancer     | 'flowStickiness: twoTuple'                                       | users: 1  | false
        """)
    void aUserStaysWithOneInstanceAsLongAsTheSessionLasts(String type, String balancer, String users, boolean shared) {
        double availability =
                TextScenario.metric(run(type, balancer, users == null ? "" : users), "shoppers.availability");
        if (shared) {
            assertThat(availability).isEqualTo(1);
        } else {
            // Two in three are done, and those that wait longer than a minute are done in vain.
            assertThat(availability).isLessThan(0.7);
        }
    }

    private static double greenShare(RunResult result) {
        double green = TextScenario.metric(result, "green.CPUUtilization");
        return green / (green + 4 * TextScenario.metric(result, "blue.CPUUtilization"));
    }

    /** A fair share of 1,800 has a standard deviation of 0.012; the bounds are five. */
    @ParameterizedTest
    @CsvSource({"1s, 0.5", "3s, 1"})
    void aUserStaysWithATargetGroupAsLongAsTheCookieLives(String stickiness, double either) {
        String action = "defaultAction: { forward: { blue: 1, green: 1 }, groupStickiness: " + stickiness + " }";
        double share = greenShare(run("applicationLoadBalancer", action, "users: 1"));
        assertThat(Math.max(share, 1 - share)).isCloseTo(either, within(0.06));
    }
}
