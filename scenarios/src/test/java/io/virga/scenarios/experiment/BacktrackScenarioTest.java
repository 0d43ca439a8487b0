package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;

/** One order a second, and a cluster that is rewound from the twentieth minute to an earlier one. */
class BacktrackScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: rewound
        simulate: { duration: 30m, replications: 1 }
        regions:
          eu-west-1: { zones: [a, b, c] }
        resources:
          web:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [eu-west-1.b]
            minSize: 1
            maxSize: 1
            service: { run: { wait: 1ms } }
          db:
            type: auroraCluster
            engine: aurora-mysql
            instanceType: db.r6g.large
            placement: { writer: eu-west-1.a }
            reads: []
            backtrackWindow: 1h
            service: { write: { cpu: 1ms } }
        workloads:
          shoppers:
            target: web
            arrivals: { regular: { rate: 1/s } }
            requests: { run: { share: 100%, path: [web, db.write], timeout: 1s } }
        operations:
          rewind: { at: 20m, action: backtrackCluster, target: db, to: TO, duration: DURATION }
        """;

    private static double value(RunResult result, String name) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals(name) && !metric.stat().equals("max"))
                .map(Metric::value)
                .findFirst()
                .orElseThrow();
    }

    private static RunResult run(String to, String duration) {
        return TextScenario.run(SCENARIO.replace("TO", to).replace("DURATION", duration));
    }

    @Test
    void losesTheOrdersSinceThatTimeAndThoseOfTheOutage() {
        RunResult quarter = run("15m", "2m");
        assertThat(value(quarter, "db.LostWrites")).isCloseTo(300, within(1.0));
        assertThat(value(quarter, "shoppers.availability")).isCloseTo(1 - 2 / 30.0, within(0.001));
    }

    @Test
    void furtherBackLosesMoreAndALongerRewindServesFewer() {
        RunResult further = run("10m", "4m");
        assertThat(value(further, "db.LostWrites")).isCloseTo(600, within(1.0));
        assertThat(value(further, "shoppers.availability")).isCloseTo(1 - 4 / 30.0, within(0.001));
    }
}
