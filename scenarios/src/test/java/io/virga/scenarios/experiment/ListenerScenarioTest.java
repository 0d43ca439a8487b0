package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of listeners, weights and shifts of traffic as scenarios write them: who serves how many of 36,000 requests. */
class ListenerScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: listeners
        simulate: { duration: 1h, warmup: 0s, seed: 5, replications: 1 }
        regions: { us-east-1: { zones: [a] } }
        resources:
          alb:
            type: applicationLoadBalancer
            zones: [us-east-1.a]
            targets: [blue, green]
            %s
          blue: { type: instance, instanceType: m7g.large, zones: [us-east-1.a], service: { go: { cpu: 1ms } } }
          green: { type: instance, instanceType: m7g.large, zones: [us-east-1.a], service: { go: { cpu: 1ms } } }
        workloads:
          shoppers:
            target: alb
            arrivals: { regular: { rate: 10/s } }
            requests: { go: { share: 100%%, path: [alb%s], http: { %s } } }
          others:
            target: green
            arrivals: { regular: { rate: 1/h } }
            requests: { go: { share: 100%%, path: [green] } }
          strangers:
            target: blue
            arrivals: { regular: { rate: 1/h } }
            requests: { go: { share: 100%%, path: [blue] } }
        %s
        """;

    private static RunResult run(String rules, String next, String http, String more) {
        return TextScenario.run(SCENARIO.formatted(rules, next, http, more));
    }

    /** How busy green is: 10 requests a second of a millisecond on two processors are half a percent. */
    private static double greenShare(RunResult result) {
        double green = TextScenario.metric(result, "green.CPUUtilization");
        double blue = TextScenario.metric(result, "blue.CPUUtilization");
        return green / (green + blue);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        pathPattern: ["/api/*"]     | path: /api/x              | path: /x
        hostHeader: ["*.shop.org"]  | host: WWW.shop.org        | host: shop.org
        httpHeader: { X-Beta: "y?s" } | headers: { x-beta: "yes" } | headers: { x-beta: "no" }
        queryString: { v: "2" }     | query: { V: "2" }         | query: { V: "3" }
        """)
    void eachConditionSendsWhatFitsItToItsTargets(String condition, String fits, String fitsNot) {
        String rules = "rules: { it: { priority: 1, " + condition
                + ", forward: { green: 1 } } }\n    defaultAction: { forward: { blue: 1 } }";
        assertThat(greenShare(run(rules, ", green", fits, ""))).isCloseTo(1, within(1e-3));
        assertThat(greenShare(run(rules, ", blue", fitsNot, ""))).isCloseTo(0, within(1e-3));
    }

    @Test
    void theLowerPriorityGoesFirst() {
        String rules = "rules: { last: { priority: 9, pathPattern: [/*], forward: { green: 1 } },"
                + " first: { priority: %d, pathPattern: [/*], forward: { blue: 1 } } }";
        assertThat(greenShare(run(rules.formatted(8), ", blue", "path: /", ""))).isCloseTo(0, within(1e-3));
        assertThat(greenShare(run(rules.formatted(10), ", green", "path: /", "")))
                .isCloseTo(1, within(1e-3));
    }

    /** A binomial share of 36,000 has a standard deviation below 0.0027; the bounds are five. */
    @ParameterizedTest
    @CsvSource({"9, 1, 0.1", "1, 1, 0.5", "999, 1, 0.001"})
    void weightsShareRequestsOut(int blue, int green, double share) {
        String rules = "rules: { it: { priority: 1, pathPattern: [/*], forward: { blue: " + blue + ", green: " + green
                + " } } }";
        assertThat(greenShare(run(rules, ", green", "path: /", ""))).isCloseTo(share, within(5 * 0.0027));
    }

    @Test
    void theBalancerAnswersByItselfWhatItsRulesSay() {
        String rules = "rules: { it: { priority: 1, pathPattern: [/*], fixedResponse: 429 } }";
        RunResult result = run(rules, "", "path: /", "");
        assertThat(TextScenario.metric(result, "alb.HTTP_Fixed_Response_Count")).isEqualTo(36_000);
        assertThat(TextScenario.metric(result, "alb.RequestCount")).isZero();
        assertThat(TextScenario.metric(result, "shoppers.availability")).isZero();
    }

    /** Blue has all for twenty minutes, half for the next twenty, none after that: green gets half of all. */
    @Test
    void trafficShiftsInEqualSteps() {
        String rules = "rules: { it: { priority: 1, pathPattern: [/*], forward: { blue: 100, green: 0 } } }";
        String shift = "operations: { it: { at: 20m, action: shiftTraffic, target: alb, rule: it,"
                + " weights: { blue: 0, green: 100 }, steps: 2, interval: 20m } }";
        RunResult result = run(rules, ", blue", "path: /", shift);
        assertThat(greenShare(result)).isCloseTo(0.5, within(5 * 0.0027));
        assertThat(TextScenario.events(result, "traffic"))
                .containsExactly(
                        "1200.0 alb: forwards by the weights {blue=50, green=50}",
                        "2400.0 alb: forwards by the weights {blue=0, green=100}");
    }

    @Test
    void trafficOfTheDefaultActionShiftsAtOnce() {
        String rules = "defaultAction: { forward: { blue: 1, green: 0 } }\n"
                + "    rules: { it: { priority: 1, pathPattern: [/none], fixedResponse: 503 } }";
        String shift = "operations: { it: { at: 45m, action: shiftTraffic, target: alb,"
                + " weights: { blue: 0, green: 1 } } }";
        // A quarter of the requests to the second, but for those on their way.
        assertThat(greenShare(run(rules, ", blue", "path: /", shift))).isCloseTo(0.25, within(1e-3));
    }

    /** A tenth for five minutes, all for the fifty after these, of an hour: 0.1 * 5 / 60 + 50 / 60. */
    @Test
    void aDeploymentMovesTrafficAndTerminatesTheOriginal() {
        String rules = "rules: { it: { priority: 1, pathPattern: [/*], forward: { blue: 1, green: 0 } } }";
        String deployment = """
            operations:
              it:
                at: 5m
                action: createDeployment
                target: alb
                rule: it
                original: blue
                replacement: green
                deploymentConfig: CodeDeployDefault.ECSCanary10Percent5Minutes
                terminationWait: 20m
                terminateOriginal: true
            """;
        RunResult result = run(rules, ", blue", "path: /", deployment);
        double requests = TextScenario.metric(result, "green.Requests");
        assertThat(requests / 36_000).isCloseTo(0.1 * 5 / 60 + 50.0 / 60, within(5 * 0.0027));
        assertThat(TextScenario.metric(result, "blue.InstanceHours")).isCloseTo(0.5, within(0.01));
        assertThat(TextScenario.metric(result, "shoppers.availability")).isEqualTo(1);
        assertThat(TextScenario.events(result, "deployment"))
                .containsExactly("300.0 alb: it begins: blue -> green", "1800.0 alb: it succeeds after 1500.0 s");
    }
}
