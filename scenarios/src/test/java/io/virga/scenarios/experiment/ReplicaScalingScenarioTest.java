package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads that keep 1.6 vCPUs busy, at readers of two: at a target of 50% two readers bear them. */
class ReplicaScalingScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: readers
        simulate: { duration: 1h, warmup: 20m, seed: 3, replications: 1 }
        regions:
          eu-west-1: { zones: [a, b, c] }
        resources:
          web:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [eu-west-1.a]
            minSize: 1
            maxSize: 1
            service: { run: { wait: 1ms } }
          db:
            type: auroraCluster
            engine: aurora-mysql
            instanceType: db.r6g.large
            placement: { writer: eu-west-1.a, readers: [eu-west-1.b] }
            writes: []
            reads: [read]
            SCALING
            service: { read: { cpu: 400ms } }
        workloads:
          clients:
            target: web
            arrivals: { regular: { rate: 4/s } }
            requests: { run: { share: 100%, path: [web, db.read] } }
        """;

    private static RunResult run(String scaling) {
        return TextScenario.run(SCENARIO.replace("SCALING", scaling));
    }

    private static double value(RunResult result, String name) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.stat().equals("mean"))
                .map(Metric::value)
                .findFirst()
                .orElseThrow();
    }

    private static List<BillLine> nodes(RunResult result) {
        return result.bill().lines().stream()
                .filter(line -> line.item().startsWith("db.r6g.large"))
                .toList();
    }

    @Test
    void aReaderThatWasAddedBearsItsShareIsCountedAndBilled() {
        RunResult scaled = run("replicaScaling: { metric: RDSReaderAverageCPUUtilization, targetValue: 50%,"
                + " maxCapacity: 3, creation: 2m }");
        RunResult fixed = run("");
        assertThat(value(scaled, "db.AddedReaders")).isEqualTo(1);
        // Of four and of six vCPUs, the writer's included, which does nothing.
        assertThat(value(fixed, "db.CPUUtilization")).isCloseTo(1.6 / 4, within(0.01));
        assertThat(value(scaled, "db.CPUUtilization")).isCloseTo(1.6 / 6, within(0.01));
        assertThat(nodes(fixed)).hasSize(2);
        assertThat(nodes(scaled)).hasSize(3);
    }

    @Test
    void connectionsAreAMetricAsWell() {
        RunResult result = run("replicaScaling: { metric: RDSReaderAverageDatabaseConnections, targetValue: 1,"
                + " maxCapacity: 2, creation: 2m }");
        assertThat(value(result, "db.AddedReaders")).isEqualTo(1);
    }
}
