package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Ten writes and ten reads a second; two replicas without distance that apply a commit in 10 ms. */
class ReadReplicaScenarioTest {
    private static DatabaseScenario detectedIn(String detection) {
        return DatabaseScenario.of("0h", "20m", """
            restart: 30s
            reads: [read]
            replicaDetection: DETECTION
            readReplicas:
              near: { zone: eu-west-1.b, apply: 10ms }
              far: { zone: eu-west-1.c, apply: 10ms }
            """.replace("DETECTION", detection));
    }

    private static RunResult run(String more) {
        return detectedIn("5s").run(more);
    }

    private static double value(RunResult result, String metric, String stat) {
        return result.metrics().stream()
                .filter(each -> each.name().equals(metric) && each.stat().equals(stat))
                .map(Metric::value)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + metric + " " + stat));
    }

    @Test
    void readsGoToTheReplicasAndWritesToTheDatabase() {
        RunResult result = run("");
        assertThat(value(result, "db.Requests", "sum")).isEqualTo(12_000);
        assertThat(value(result, "db.ReplicaRequests", "sum")).isEqualTo(12_000);
        assertThat(value(result, "db.ReplicaLag", "max")).isLessThanOrEqualTo(0.010);
        assertThat(result.bill().lines().stream()
                        .filter(line -> line.item().startsWith("db.r7g.large"))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void aBrokenReplicationShowsAsLagAndStaleReads() {
        RunResult result = run("""
            faults:
              cut-off: { at: 10m, jitter: 0s, action: replicationBreak, target: db, replica: near, duration: 1m }
            """);
        // One of the two for one of the twenty minutes, and the six seconds in which it catches up.
        assertThat(value(result, "db.StaleReads", "share")).isBetween(0.5 / 20, 0.75 / 20);
        assertThat(value(result, "db.StaleAge", "max")).isCloseTo(60, within(0.2));
        assertThat(value(result, "db.ReplicaLag", "max")).isCloseTo(60, within(1.1));
    }

    @Test
    void aSlowReplicaFallsBehindByWhatItCannotApply() {
        RunResult result = run("""
            faults:
              slow: { at: 10m, jitter: 0s, action: replicationSlowdown, target: db, replica: far, factor: 20, duration: 2m }
            """);
        // Five of ten commits a second for two minutes: what is applied last was written a minute ago.
        assertThat(value(result, "db.ReplicaLag", "max")).isCloseTo(60, within(1.1));
    }

    @Test
    void aStoppedReplicaIsPassedOver() {
        RunResult result = run("""
            faults:
              stop: { at: 10m, jitter: 0s, action: readReplicaStop, target: db, replica: far }
            """);
        assertThat(value(result, "readers.availability", "mean")).isEqualTo(1);
    }

    @Test
    void readersNoticeSilenceAfterTheirDetection() {
        String loss = """
            faults:
              loss: { at: 10m, jitter: 0s, action: zonePowerLoss, target: eu-west-1.c, duration: 5m }
            """;
        assertThat(value(run(loss), "readers.availability", "mean")).isCloseTo(1 - 25.0 / 12_000, within(3.0 / 12_000));
        RunResult slow = detectedIn("50s").run(loss);
        assertThat(value(slow, "readers.availability", "mean")).isCloseTo(1 - 250.0 / 12_000, within(3.0 / 12_000));
    }

    @Test
    void promotedAReplicaIsTheDatabase() {
        RunResult result = run("""
            faults:
              loss: { at: 10m, jitter: 0s, action: zonePowerLoss, target: eu-west-1.a, duration: 20m }
            operations:
              promote: { at: 12m, action: promoteReadReplica, target: db, replica: near, reboot: 2m }
            """);
        // Ten minutes before, six after.
        assertThat(value(result, "writers.availability", "mean")).isCloseTo(16.0 / 20, within(0.002));
        assertThat(value(result, "readers.availability", "mean")).isEqualTo(1);
        assertThat(value(result, "db.LostWrites", "sum")).isZero();
    }

    @Test
    void whatABrokenReplicaHasNotReceivedIsLostByItsPromotion() {
        RunResult result = run("""
            faults:
              cut-off: { at: 5m, jitter: 0s, action: replicationBreak, target: db, replica: near, duration: 20m }
              loss: { at: 10m, jitter: 0s, action: zonePowerLoss, target: eu-west-1.a, duration: 20m }
            operations:
              promote: { at: 12m, action: promoteReadReplica, target: db, replica: near, reboot: 2m }
            """);
        assertThat(value(result, "db.LostWrites", "sum")).isCloseTo(3_000, within(2.0));
    }
}
