package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;

/** A snapshot of 60 GB at 10 minutes that is available at 20, and copied to another region by 30. */
class DbSnapshotCopyScenarioTest {
    private static RunResult run(String lostAt) {
        return DatabaseScenario.of("0h", "80m", """
            storage: { volumeType: gp3, size: 100GiB, latency: 1ms, data: 60GB }
            backup: { retention: 1d }
            restart: 60s
            # us-east-1\
            """).withRate("4/s").run("""
                faults:
                  region: { at: LOST, jitter: 0s, action: regionLoss, target: eu-west-1, duration: 2h }
                operations:
                  nightly: { at: 10m, action: createDbSnapshot, target: db, throughput: 100MB/s, copy: { region: us-east-1, throughput: 100MB/s } }
                  restore: { at: 45m, action: restoreFromSnapshot, target: db, snapshot: nightly, zone: us-east-1.a, creation: 5m, throughput: 200MB/s }
                """.replace("LOST", lostAt));
    }

    private static double sent(RunResult result) {
        return result.bill().lines().stream()
                .filter(line -> line.item().equals("data out to us-east-1"))
                .map(BillLine::quantity)
                .mapToDouble(Number::doubleValue)
                .sum();
    }

    /** What was committed since the snapshot, thirty minutes before the region is lost, is lost with it. */
    @Test
    void itIsRestoredInTheRegionToWhichItWasCopied() {
        RunResult result = run("40m");
        assertThat(TextScenario.metric(result, "db.RestoreTime")).isCloseTo(300 + 300, within(1e-3));
        assertThat(TextScenario.metric(result, "db.LostWrites")).isCloseTo(30 * 60 * 4, within(2.0));
        assertThat(TextScenario.metric(result, "db.RecoveryPointAge")).isCloseTo(30 * 60, within(1.0));
        assertThat(sent(result)).isCloseTo(60e9 / (1 << 30), within(1e-3));
    }

    @Test
    void whatIsNotYetCopiedIsLostWithTheRegion() {
        RunResult result = run("25m");
        assertThat(TextScenario.metric(result, "db.Restores")).isZero();
        assertThat(TextScenario.events(result, "restore"))
                .containsExactly("2700.0 db.restore: fails: the snapshot is not available there");
        assertThat(TextScenario.events(result, "backup"))
                .anyMatch(line -> line.startsWith("1800.0 db.snapshots: the copy of nightly fails"));
        assertThat(sent(result)).isZero();
    }
}
