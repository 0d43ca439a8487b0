package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One write a second to a cluster without distances; nothing takes time but the volume. */
class AuroraScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: cluster
        simulate: { duration: 10m, replications: 1 }
        regions:
          eu-west-1: { zones: [a, b, c], intraZoneLatency: 0s, interZoneLatency: 0s }
        resources:
          web:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [eu-west-1.a]
            minSize: 1
            maxSize: 1
            service: { run: { wait: 0.001ms } }
          db:
            type: auroraCluster
            engine: aurora-mysql
            instanceType: db.r6g.large
            placement: { writer: eu-west-1.a, readers: [eu-west-1.b] }
            volume: { size: 10GiB, write: 2ms, repair: 20s, storageType: STORAGE }
            service: { write: { wait: 0.001ms } }
        workloads:
          clients:
            target: web
            clientLatency: 0s
            arrivals: { regular: { rate: 1/s } }
            requests: { run: { share: 100%, path: [web, db.write], timeout: 5s } }
        faults:
          copies: { at: 5m, jitter: 0s, action: segmentFailure, target: db, copies: COPIES }
        """;

    private static RunResult run(int copies, String storage) {
        return TextScenario.run(
                SCENARIO.replace("COPIES", Integer.toString(copies)).replace("STORAGE", storage));
    }

    private static double value(RunResult result, String name, String stat) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.stat().equals(stat))
                .map(Metric::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoFailedCopiesAreNotNoticed() {
        RunResult result = run(2, "aurora");
        assertThat(value(result, "clients.availability", "mean")).isEqualTo(1);
        assertThat(value(result, "db.WriteQuorum", "mean")).isEqualTo(1);
        assertThat(value(result, "clients.latency", "max")).isCloseTo(2.002e-3, within(1e-5));
    }

    @Test
    void withThreeFailedCopiesCommitsWaitForTheRepair() {
        RunResult result = run(3, "aurora");
        // Of 600 writes those of 20 s wait; who came in the last 5 s has the answer in time.
        assertThat(value(result, "clients.availability", "mean")).isCloseTo(1 - 15.0 / 600, within(1.5 / 600));
        assertThat(value(result, "db.WriteQuorum", "mean")).isCloseTo(1 - 20.0 / 600, within(1e-9));
        assertThat(value(result, "db.ReadQuorum", "mean")).isEqualTo(1);
        assertThat(value(result, "db.LostWrites", "sum")).isZero();
    }

    @Test
    void standardStorageBillsIosAndOptimizedStorageDearerInstances() {
        assertThat(items(run(1, "aurora")))
                .containsExactly(
                        "db.r6g.large aurora-mysql on-demand 0.286",
                        "db.r6g.large aurora-mysql on-demand 0.286",
                        "cluster volume 0.11",
                        "I/Os of the cluster volume 0.22");
        assertThat(items(run(1, "aurora-iopt1")))
                .containsExactly(
                        "db.r6g.large aurora-mysql on-demand 0.3718",
                        "db.r6g.large aurora-mysql on-demand 0.3718",
                        "cluster volume 0.2475");
    }

    private static List<String> items(RunResult result) {
        return result.bill().lines().stream()
                .filter(line -> line.resource().equals("db"))
                .map(AuroraScenarioTest::words)
                .toList();
    }

    private static String words(BillLine line) {
        return line.item() + " " + line.unitPrice().stripTrailingZeros().toPlainString();
    }
}
