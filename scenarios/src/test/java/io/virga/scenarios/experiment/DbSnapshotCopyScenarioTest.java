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

    private static double backupGigabyteHours(RunResult result, String region) {
        return result.bill().lines().stream()
                .filter(line ->
                        line.item().equals("backup storage") && line.place().equals(region))
                .mapToDouble(line -> line.quantity().doubleValue() * 730)
                .sum();
    }

    /** Where the database is 100 GiB are free; the copy is there for the last 50 of 80 minutes. */
    @Test
    void theCopyIsBilledFromWhenItIsThere() {
        RunResult result = run("79m");
        assertThat(backupGigabyteHours(result, "eu-west-1")).isZero();
        assertThat(backupGigabyteHours(result, "us-east-1")).isCloseTo(60e9 / (1 << 30) * 50 / 60, within(4e-4));
    }

    /**
     * Ten writes of 1 MiB a second to 90 GB in 100 GiB that are free: the log since the first backup makes them too few after
     * 1,670 s. What is sent each five minutes is billed from then on.
     */
    @Test
    void logsAreBilledOnceTheFreeStorageIsFull() {
        RunResult result = DatabaseScenario.of("0h", "1h", """
            storage: { volumeType: gp3, size: 100GiB, latency: 1ms, data: 90GB }
            backup: { retention: 1d, logUpload: 0s }
            restart: 60s\
            """).withIo("1MiB").run("");
        double gibibyteSeconds = 0;
        double free = 100 - 90e9 / (1 << 30);
        for (double second = 0; second < 3_600; second++) {
            gibibyteSeconds += Math.max(0, 10 * (second - 150) / 1_024 - free);
        }
        // A shipment is up to five minutes old: by its phase what is billed differs by as much as 150 s of writes to
        // either side.
        assertThat(backupGigabyteHours(result, "eu-west-1"))
                .isCloseTo(gibibyteSeconds / 3_600, within(1_930 / 3_600.0 * 150 * 10 / 1_024));
    }
}
