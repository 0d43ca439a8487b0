package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A server in one region and its database in another; nothing takes time but the network. */
class SeveralRegionsScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: regions
        simulate: { duration: 10m, replications: 1 }
        regions:
          us-east-1:
            zones: [a]
            intraZoneLatency: 0s
            interRegionLatency: WRITTEN
          OTHER:
            zones: [a]
            intraZoneLatency: 0s
        resources:
          web:
            type: autoScalingGroup
            instanceType: m5.large
            zones: [us-east-1.a]
            minSize: 1
            maxSize: 1
            service: { get: { wait: 0.001ms } }
          db:
            type: dbInstance
            engine: mysql
            instanceType: db.m5.large
            zone: OTHER.a
            service: { read: { wait: 0.001ms } }
        workloads:
          clients:
            target: web
            clientLatency: 0s
            arrivals: { regular: { rate: 2/s } }
            requests:
              get: { share: 100%, path: [web, db.read], requestSize: 1MiB, responseSize: 4MiB }
        """;

    private static RunResult run(String other, String written) {
        return TextScenario.run(SCENARIO.replace("OTHER", other).replace("WRITTEN", written));
    }

    private static double latency(RunResult result, String stat) {
        return result.metrics().stream()
                .filter(metric ->
                        metric.name().equals("clients.latency") && metric.stat().equals(stat))
                .map(Metric::value)
                .findFirst()
                .orElseThrow();
    }

    private static List<BillLine> transfers(RunResult result) {
        return result.bill().lines().stream()
                .filter(line -> line.service().equals("AWSDataTransfer"))
                .toList();
    }

    /** 69.6 ms from us-east-1 to eu-west-1 in the median by the bundled table. */
    @Test
    void takesTheMeasuredTimeBetweenRegions() {
        RunResult result = run("eu-west-1", "{}");
        assertThat(latency(result, "p50")).isCloseTo(0.0696, within(0.001));
        assertThat(latency(result, "max")).isGreaterThan(latency(result, "p50"));
    }

    @Test
    void takesTheTimeThatTheScenarioWrites() {
        assertThat(latency(run("eu-west-1", "{ eu-west-1: 100ms }"), "max")).isCloseTo(0.100002, within(1e-9));
    }

    /** 1,200 requests of 1 MiB and answers of 4 MiB: 1,200/1,024 and 4,800/1,024 GB at 0.02 USD. */
    @Test
    void chargesEachSenderForWhatLeavesItsRegion() {
        List<BillLine> lines = transfers(run("eu-west-1", "{}"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).item()).isEqualTo("data out to eu-west-1");
        assertThat(lines.get(0).place()).isEqualTo("us-east-1");
        assertThat(lines.get(0).quantity()).isCloseTo(new BigDecimal("1.171875"), within(new BigDecimal("0.002")));
        assertThat(lines.get(1).item()).isEqualTo("data out to us-east-1");
        assertThat(lines.get(1).quantity()).isCloseTo(new BigDecimal("4.6875"), within(new BigDecimal("0.008")));
        assertThat(lines).allSatisfy(line -> assertThat(line.unitPrice()).isEqualByComparingTo("0.02"));
    }

    @Test
    void chargesHalfBetweenTheRegionsOfTheAmericanEast() {
        assertThat(transfers(run("us-east-2", "{}")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.unitPrice()).isEqualByComparingTo("0.01"));
    }

    /** Of clients near Sydney, those who call Virginia wait 199.7 ms more and those who call Ireland 255.6 ms. */
    @Test
    void measuresTheDistanceOfClientsFromTheRegionThatTheyCall() {
        String near = SCENARIO.replace("clientLatency: 0s", "clientRegion: ap-southeast-2\n    clientLatency: 0s");
        String direct = near.replace("[us-east-1.a]", "[eu-west-1.a]")
                .replace("OTHER.a", "us-east-1.a")
                .replace("OTHER", "eu-west-1")
                .replace("WRITTEN", "{ eu-west-1: 0s }");
        String usual = near.replace("OTHER", "eu-west-1").replace("WRITTEN", "{ eu-west-1: 0s }");
        assertThat(latency(TextScenario.run(direct), "p50")).isCloseTo(0.2556, within(0.002));
        assertThat(latency(TextScenario.run(usual), "p50")).isCloseTo(0.1998, within(0.002));
    }
}
