package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Ten commits and ten reads a second at a database whose logs take ten seconds to their backup. */
class BackupScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: backups
        simulate: { from: 2h, duration: DURATION, replications: 1 }
        regions:
          eu-west-1: { zones: [a, b, c], interZoneLatency: 0s, intraZoneLatency: 0s }
        resources:
          web:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [eu-west-1.b]
            minSize: 1
            maxSize: 1
            service: { get: { wait: 1ms }, put: { wait: 1ms } }
          db:
            type: dbInstance
            engine: mysql
            instanceType: db.r7g.large
            zone: eu-west-1.a
            restart: 30s
            storage: { volumeType: gp3, size: 1024GiB, latency: 1ms DATA }
            backup: BACKUP
            service:
              read: { wait: 1ms, io: { reads: 1, size: 16KiB } }
              write: { wait: 1ms, io: { writes: 1, size: 16KiB } }
        workloads:
          readers:
            target: web
            arrivals: { regular: { rate: 10/s } }
            requests: { get: { share: 100%, path: [web, { hop: db.read, timeout: 10s }], timeout: 20s } }
          writers:
            target: web
            arrivals: { regular: { rate: 10/s } }
            requests: { put: { share: 100%, path: [web, { hop: db.write, timeout: 10s }], timeout: 20s } }
        """;

    private static RunResult run(String duration, String backup, String more) {
        return TextScenario.run(SCENARIO.replace("DURATION", duration)
                        .replace("BACKUP", backup)
                        .replace("DATA", more.isEmpty() ? "" : ", data: 1000GB")
                + more);
    }

    private static double restored(String how) {
        RunResult result = run("3h", "{ retention: 7d }", """
            operations:
              restore: { at: 3h, action: restoreToPointInTime, target: db, replay: 1ms, creation: 15m, HOW }
            """.replace("HOW", how));
        return TextScenario.metric(result, "db.RestoreTime");
    }

    /** Booting and warming up in 15 minutes, 1 TB at 250 MB/s, and 36,000 commits of an hour less up to 310 seconds. */
    @Test
    void aRestoreTakesCreationDataAndLogsOneAfterTheOther() {
        assertThat(restored("throughput: 250MB/s")).isBetween(4_900 + 36.0 - 3.1, 4_900 + 36.0);
        assertThat(restored("hydration: 60MB/s")).isBetween(900 + 36.0 - 3.1, 900 + 36.0);
        assertThat(restored("to: 2h30m")).isCloseTo(900 + 18, within(0.1));
    }

    @Test
    void aRestoreToBeforeADefectLosesWhatWasCommittedSince() {
        RunResult result = run("2h", "{ retention: 7d }", """
            faults:
              defect: { at: 2h20m, jitter: 0s, action: dataCorruption, target: db }
            operations:
              restore: { at: 2h50m, action: restoreToPointInTime, target: db, replay: 1ms, creation: 10m, beforeFault: defect, zone: eu-west-1.c }
            """);
        // Forty minutes and twelve seconds to apply 12,000 commits.
        assertThat(TextScenario.metric(result, "db.LostWrites")).isCloseTo(10 * (40 * 60 + 12), within(5.0));
        assertThat(TextScenario.metric(result, "db.CorruptRequests")).isCloseTo(20 * (40 * 60 + 12), within(10.0));
        assertThat(TextScenario.metric(result, "db.RecoveryPointAge")).isCloseTo(40 * 60 + 12, within(0.2));
        assertThat(result.bill().lines().stream()
                        .filter(line -> line.item().startsWith("db.r7g.large"))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aRestoredInstanceWaitsForBlocksThatAreStillToCome() {
        String restore = """
            operations:
              restore: { at: 2h30m, action: restoreToPointInTime, target: db, replay: 1ms, creation: 10m, HOW }
            """;
        double lazy = TextScenario.metric(
                run("1h", "{ retention: 7d }", restore.replace("HOW", "firstTouch: 50ms")), "db.FirstTouches");
        double eager = TextScenario.metric(
                run("1h", "{ retention: 7d }", restore.replace("HOW", "throughput: 5GB/s")), "db.FirstTouches");
        assertThat(lazy).isGreaterThan(10_000);
        assertThat(eager).isZero();
    }

    /** The zone is lost for good at 2:30; the operators restore elsewhere to the latest restorable time. */
    @Test
    void theLatestRestorableTimeIsAtMostFiveMinutesAndAnUploadBeforeTheLoss() {
        RunResult result = run("2h", "{ retention: 7d, logUpload: 1m }", """
            faults:
              loss: { at: 2h30m, jitter: 0s, action: zonePowerLoss, target: eu-west-1.a, duration: 1h }
            operations:
              restore: { at: 2h40m, action: restoreToPointInTime, target: db, replay: 1ms, creation: 10m, zone: eu-west-1.b, hydration: 10GB/s }
            """);
        double age = TextScenario.metric(result, "db.RecoveryPointAge");
        assertThat(age).isBetween(60.0, 360.0);
        assertThat(TextScenario.metric(result, "db.LostWrites")).isCloseTo(10 * age, within(2.0));
        // From 2:30 until 2:50 and the seconds of the logs nobody is served.
        assertThat(TextScenario.metric(result, "writers.availability")).isCloseTo(100.0 / 120, within(0.01));
    }

    @Test
    void aSnapshotIsWhatTheDatabaseWasAtTheCall() {
        RunResult result = run("2h", "{ retention: 0d }", """
            operations:
              snap: { at: 2h10m, action: createDbSnapshot, target: db, throughput: 1GB/s }
              back: { at: 2h50m, action: restoreFromSnapshot, target: db, snapshot: snap, creation: 10m, hydration: 10GB/s }
            """);
        assertThat(TextScenario.metric(result, "db.RestoreTime")).isCloseTo(600, within(0.001));
        assertThat(TextScenario.metric(result, "db.LostWrites")).isCloseTo(10 * 50 * 60, within(5.0));
    }

    @Test
    void ioWaitsOnceADayWhenTheBackupBegins() {
        RunResult quiet = run("1h", "{ retention: 7d, window: 22h, ioSuspension: 3s }", "");
        RunResult backedUp = run("1h", "{ retention: 7d, window: 2h15m, ioSuspension: 3s }", "");
        assertThat(TextScenario.events(quiet, "backup")).isEmpty();
        assertThat(TextScenario.events(backedUp, "backup")).hasSize(1);
        // Thirty of 36,000 wait for one and a half seconds on average.
        double waited = 30 * 1.5 / 36_000;
        assertThat(meanLatency(backedUp) - meanLatency(quiet)).isCloseTo(waited, within(0.05 * waited));
    }

    private static double meanLatency(RunResult result) {
        return result.metrics().stream()
                .filter(metric ->
                        metric.name().equals("writers.latency") && metric.stat().equals("mean"))
                .map(Metric::value)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }
}
