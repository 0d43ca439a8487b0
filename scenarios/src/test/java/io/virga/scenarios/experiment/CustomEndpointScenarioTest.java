package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;

/** Reports that keep a reader busy, and pages that read little. */
class CustomEndpointScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: reports
        simulate: { duration: 10m, warmup: 1m, replications: 1 }
        regions:
          eu-west-1: { zones: [a, b, c] }
        resources:
          web:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [eu-west-1.b]
            minSize: 1
            maxSize: 1
            service: { page: { wait: 1ms }, report: { wait: 1ms } }
          db:
            type: auroraCluster
            engine: aurora-mysql
            instanceType: db.r6g.large
            placement: { writer: eu-west-1.a, readers: [eu-west-1.b, eu-west-1.c] }
            writes: []
            READS
            service: { read: { cpu: 2ms }, report: { cpu: 500ms } }
        workloads:
          shoppers:
            target: web
            arrivals: { regular: { rate: 20/s } }
            requests:
              page: { share: 85%, path: [web, db.read] }
              report: { share: 15%, path: [web, db.report] }
        """;

    private static double pages(String reads) {
        RunResult result = TextScenario.run(SCENARIO.replace("READS", reads));
        return result.metrics().stream()
                .filter(metric -> metric.name().equals("shoppers.page.latency")
                        && metric.stat().equals("mean"))
                .map(Metric::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReaderForReportsKeepsThemOutOfTheWayOfPages() {
        double together = pages("reads: [read, report]");
        double apart = pages("""
            reads: []
                customEndpoints:
                  pages: { operations: [read], readers: [eu-west-1.b] }
                  reports: { operations: [report], readers: [eu-west-1.c] }
            """.stripTrailing());
        assertThat(apart).isLessThan(0.9 * together);
    }
}
