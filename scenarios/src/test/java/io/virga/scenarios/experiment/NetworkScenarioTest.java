package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A server in zone a and its database in zone b, without distance, load or chance, and what the network does to it. */
class NetworkScenarioTest {
    private static final String SCENARIO = """
            apiVersion: 1
            name: network
            simulate: { duration: 20m, replications: 1 }
            regions:
              us-east-1:
                zones: [a, b]
                interZoneLatency: 0s
                intraZoneLatency: 0s
                instanceBandwidth: BANDWIDTH
            resources:
              web:
                type: autoScalingGroup
                instanceType: m5.large
                zones: [us-east-1.a]
                minSize: 1
                maxSize: 1
                service: { get: { wait: 10ms } }
              db:
                type: dbInstance
                engine: mysql
                instanceType: db.m5.large
                zone: us-east-1.b
                service: { read: { wait: 10ms } }
            workloads:
              clients:
                target: web
                arrivals: { regular: { rate: 1/s } }
                requests:
                  get: { share: 100%, path: [web, db.read], timeout: 5s, responseSize: SIZE }
            """;

    private static RunResult run(String bandwidth, String size, String fault) {
        return run(SCENARIO, bandwidth, size, fault);
    }

    private static RunResult run(String scenario, String bandwidth, String size, String fault) {
        String text = scenario.replace("BANDWIDTH", bandwidth).replace("SIZE", size) + fault;
        Loaded loaded = ScenarioFile.parse(Path.of("network.yaml"), text, List.of(), new MachineCatalogue());
        assertThat(loaded.diagnostics().toString()).isEqualTo("[]");
        return new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
    }

    private static double value(RunResult result, String metric, String stat) {
        return result.metrics().stream()
                .filter(each -> each.name().equals(metric) && each.stat().equals(stat))
                .map(Metric::value)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isWithoutDistanceWhenNothingIsWrong() {
        RunResult result = run("unlimited", "1KiB", "");
        assertThat(value(result, "clients.latency", "max")).isCloseTo(0.020, within(1e-4));
    }

    /** us-east-1 and ap-southeast-2: 199.7 ms in the median by the bundled table, and 30 ms of last mile. */
    @Test
    void addsTheDistanceOfAnotherRegionToTheLastMile() {
        String clients = "target: web\n    clientRegion: ap-southeast-2\n    clientLatency: 30ms";
        RunResult result = run(SCENARIO.replace("target: web", clients), "unlimited", "1KiB", "");
        assertThat(value(result, "clients.latency", "p50")).isCloseTo(0.2497, within(0.002));
    }

    /** A message of 50 MB is 400 Mbit: 80 ms of a flow at 5 Gbps, from the database to the server and on to the client. */
    @Test
    void takesTheTimeThatTheBandwidthDemands() {
        RunResult result = run("limited", "50MB", "");
        assertThat(value(result, "clients.latency", "p50")).isCloseTo(0.180, within(0.002));
        assertThat(value(run("unlimited", "50MB", ""), "clients.latency", "max"))
                .isCloseTo(0.020, within(1e-4));
    }

    @Test
    void failsWhatAPartitionSeparates() {
        RunResult result = run("unlimited", "1KiB", """
                faults:
                  split:
                    at: 5m
                    jitter: 0s
                    action: networkPartition
                    between: [us-east-1.a, us-east-1.b]
                    duration: 2m
                """);
        // Two of twenty minutes.
        assertThat(value(result, "clients.availability", "mean")).isCloseTo(0.9, within(0.002));
        assertThat(value(result, "db.Requests", "sum")).isCloseTo(1_080, within(2.0));
    }

    @Test
    void delaysTheTrafficOfAResourceInBothDirections() {
        RunResult result = run("unlimited", "1KiB", """
                faults:
                  far: { at: 0s, jitter: 0s, action: networkDelay, target: db, delay: 30ms, duration: 20m }
                """);
        assertThat(value(result, "clients.latency", "max")).isCloseTo(0.080, within(1e-4));
    }

    @Test
    void sendsLostMessagesAgain() {
        RunResult result = run("unlimited", "1KiB", """
                faults:
                  lossy: { at: 0s, jitter: 0s, action: packetLoss, target: db, share: 10%, duration: 20m }
                """);
        // Question and answer: 81% lose nothing, 16% one message, which costs 200 ms.
        assertThat(value(result, "clients.latency", "p50")).isCloseTo(0.020, within(0.001));
        assertThat(value(result, "clients.latency", "p90")).isCloseTo(0.220, within(0.005));
        assertThat(value(result, "clients.availability", "mean")).isGreaterThan(0.99);
    }
}
