package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Twenty writes a second from one region to a Global Database whose secondary is 500 ms behind: 50 on the way, 450 before it. */
class GlobalDatabaseScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: global
        simulate: { duration: 10m, replications: 1 }
        regions:
          eu-west-1:
            zones: [a, b, c]
            intraZoneLatency: 0s
            interZoneLatency: 0s
            interRegionLatency: { us-east-1: 100ms }
          us-east-1: { zones: [a, b, c], intraZoneLatency: 0s, interZoneLatency: 0s }
        resources:
          web:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [HOME.a]
            minSize: 1
            maxSize: 1
            service: { run: { wait: 0.001ms } }
          db:
            type: auroraCluster
            engine: aurora-postgresql
            instanceType: db.r6g.large
            placement: { writer: eu-west-1.a, readers: [eu-west-1.b] }
            volume: { write: 2ms, readerDelay: 0s, readerApply: 0s }
            failover: { clientDnsCache: 0s, dnsUpdate: 0s }
            globalDatabase: { secondaries: { us-east-1: [us-east-1.a] }, delay: 450ms, promotion: 30s RPO }
            service: { write: { wait: 0.001ms }, readEventual: { wait: 0.001ms } }
        workloads:
          clients:
            target: web
            clientLatency: 0s
            arrivals: { regular: { rate: 40/s } }
            requests:
              order: { share: 50%, path: [web.run, { hop: db.write, timeout: 2s }], timeout: 5s }
              look: { share: 50%, path: [web.run, { hop: db.readEventual, timeout: 2s }], timeout: 5s }
        """;

    private static RunResult run(String home, String rpo, String more) {
        return TextScenario.run(SCENARIO.replace("HOME", home).replace("RPO", rpo) + more);
    }

    private static double value(RunResult result, String name, String stat) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.stat().equals(stat))
                .map(Metric::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void writesCrossTheOceanAndReadsStayInTheirRegion() {
        RunResult result = run("us-east-1", "", "");
        assertThat(value(result, "clients.order.latency", "max")).isCloseTo(0.102, within(1e-4));
        assertThat(value(result, "clients.look.latency", "max")).isLessThan(1e-4);
        // Every read misses the writes of the half second before it.
        assertThat(value(result, "db.StaleReads", "mean")).isGreaterThan(0.8);
    }

    /** The way of writes is the same; nobody's reads wait for the writes of others. */
    @ParameterizedTest
    @ValueSource(strings = {"eventual", "session"})
    void forwardedWritesCrossTheOceanAndReadsOfOthersDoNotWait(String consistency) {
        RunResult result = run("us-east-1", ", writeForwarding: " + consistency, "");
        assertThat(value(result, "clients.order.latency", "max")).isCloseTo(0.102, within(1e-4));
        assertThat(value(result, "clients.look.latency", "max")).isLessThan(1e-4);
    }

    /**
     * Requests come each 25 ms, and every other one is a write by chance, which takes 50 ms to its commit and 500 more to be seen.
     * Who wants to see the last commit waits for 475 ms, less 25 for each request before that was no write: one on average. The
     * only user there is waits for what was committed when the last answer came; the answer of a write comes 52 ms later, and
     * once more one request on average was no write.
     */
    @ParameterizedTest
    @CsvSource({"global, '', 0.45", "session, 'users: 1', 0.425"})
    void readsWaitForWhatTheyHaveToSee(String consistency, String users, double mean) {
        RunResult result = TextScenario.run(SCENARIO.replace("HOME", "us-east-1")
                .replace("RPO", ", writeForwarding: " + consistency)
                .replace("clientLatency: 0s", "clientLatency: 0s\n    " + users));
        // Five standard deviations of the mean of 12,000.
        assertThat(value(result, "clients.look.latency", "mean")).isCloseTo(mean, within(0.005));
        assertThat(value(result, "clients.look.latency", "max")).isCloseTo(0.475, within(1e-4));
    }

    @Test
    void aFailoverWithForwardingServesTheRegionThatWaitedForReplication() {
        RunResult result = run("us-east-1", ", writeForwarding: global", """
            faults:
              region: { at: 5m, jitter: 0s, action: regionLoss, target: eu-west-1, duration: 10m }
            operations:
              failover: { at: 6m, action: failoverGlobalCluster, target: db, region: us-east-1 }
            """);
        assertThat(value(result, "clients.order.availability", "mean")).isCloseTo(1 - 90.0 / 600, within(0.01));
        // Who wants to see all that is committed waits for what the lost region never sent, until it is given up.
        assertThat(value(result, "clients.look.availability", "mean")).isCloseTo(1 - 90.0 / 600, within(0.01));
    }

    @Test
    void aFailoverLosesTheAcknowledgedWritesOfTheLag() {
        RunResult result = run("us-east-1", "", """
            faults:
              region: { at: 5m, jitter: 0s, action: regionLoss, target: eu-west-1, duration: 10m }
            operations:
              failover: { at: 6m, action: failoverGlobalCluster, target: db, region: us-east-1 }
            """);
        // Twenty a second for half a second: 10, give or take four standard deviations of 20 trials with even chances.
        assertThat(value(result, "db.GlobalLostWrites", "sum")).isBetween(1.0, 19.0);
        assertThat(value(result, "db.GlobalFailovers", "sum")).isEqualTo(1);
        // Nobody takes writes for a minute and a half.
        assertThat(value(result, "clients.order.availability", "mean")).isCloseTo(1 - 90.0 / 600, within(0.01));
        assertThat(value(result, "clients.look.availability", "mean")).isGreaterThan(0.999);
    }

    /** Aurora user guide, Aurora Global Database: typically less than a second behind. Row D046 of documented ranges. */
    @Test
    void withoutAnotherDelayTheSecondaryIsLessThanASecondBehind() {
        RunResult result = TextScenario.run(
                SCENARIO.replace("HOME", "us-east-1").replace("RPO", "").replace("delay: 450ms, ", "") + """
                    faults:
                      region: { at: 5m, jitter: 0s, action: regionLoss, target: eu-west-1, duration: 10m }
                    operations:
                      failover: { at: 6m, action: failoverGlobalCluster, target: db, region: us-east-1 }
                    """);
        assertThat(value(result, "db.GlobalFailovers", "sum")).isEqualTo(1);
        assertThat(value(result, "db.GlobalRecoveryPointAge", "max")).isBetween(0.0, 1.0);
    }

    @Test
    void aSwitchoverLosesNothing() {
        RunResult result = run("us-east-1", "", """
            operations:
              switchover: { at: 5m, action: switchoverGlobalCluster, target: db, region: us-east-1 }
            """);
        assertThat(value(result, "db.GlobalLostWrites", "sum")).isZero();
        assertThat(value(result, "db.GlobalFailovers", "sum")).isEqualTo(1);
        // The lag and the promotion.
        assertThat(value(result, "clients.order.availability", "mean")).isCloseTo(1 - 30.5 / 600, within(0.01));
    }

    @Test
    void commitsWaitWhileNoSecondaryIsWithinTheRecoveryPoint() {
        String lost = """
            faults:
              region: { at: 5m, jitter: 0s, action: regionLoss, target: us-east-1, duration: 2m }
            """;
        assertThat(value(run("eu-west-1", "", lost), "clients.order.availability", "mean"))
                .isEqualTo(1);
        // They are made for 20 s, and then stand still for 100; who came in the last two seconds is served in time.
        assertThat(value(run("eu-west-1", ", rpo: 20s", lost), "clients.order.availability", "mean"))
                .isCloseTo(1 - 98.0 / 600, within(0.01));
    }
}
