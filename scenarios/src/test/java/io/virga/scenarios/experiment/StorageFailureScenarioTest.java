package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;

/** The volume of a database fails ten minutes into an hour. */
class StorageFailureScenarioTest {
    private static final double WINDOW_SECONDS = 3_600;
    private static final String FAULT = """
        faults:
          volume: { at: 10m, jitter: 0s, action: storageFailure, target: db }
        """;
    private static final String STANDBY = "multiAz: { standbyWrite: 0s, detection: 30s, promotion: 40s, dnsUpdate: 1s,"
            + " clientDnsCache: 0s, standbyCreation: 6m MORE }\nrestart: 60s";

    private static RunResult run(String properties, String more) {
        return DatabaseScenario.of("0h", "1h", properties).withRate("4/s").run(more);
    }

    private static double failed(RunResult result) {
        return DatabaseScenario.failedSeconds(result, "writers", WINDOW_SECONDS);
    }

    /** Down from 0:10 until 20 minutes after 0:20; the last log was sent at most 5 minutes and 10 seconds before the fault. */
    @Test
    void aSingleInstanceIsDownUntilItIsRestoredAndLosesWhatIsInNoBackup() {
        RunResult result = run("backup: { retention: 1d, logUpload: 10s }\nrestart: 60s", FAULT + """
            operations:
              restore: { at: 20m, action: restoreToPointInTime, target: db, replay: 0s, creation: 20m }
            """);
        assertThat(failed(result)).isCloseTo(1_800, within(1.5));
        double lost = TextScenario.metric(result, "db.LostWrites");
        assertThat(lost).isBetween(0.0, 1_241.0);
        assertThat(TextScenario.metric(result, "db.RecoveryPointAge")).isCloseTo(lost / 4, within(0.5));
    }

    @Test
    void aCrashOfTheMachineDoesNotBringTheDataBack() {
        RunResult result = run("backup: { retention: 1d }\nrestart: 60s", FAULT + """
              crash: { at: 20m, jitter: 0s, action: instanceStop, target: db }
              zone: { at: 30m, jitter: 0s, action: zonePowerLoss, target: eu-west-1.a, duration: 5m }
            """);
        assertThat(failed(result)).isCloseTo(3_000, within(1.5));
    }

    @Test
    void aReadReplicaThatIsPromotedTakesOverWithWhatItHas() {
        RunResult result =
                run("readReplicas: { near: { zone: eu-west-1.b, apply: 1us } }\nreads: []\nrestart: 60s", FAULT + """
                    operations:
                      promote: { at: 20m, action: promoteReadReplica, target: db, replica: near, reboot: 2m }
                    """);
        assertThat(failed(result)).isCloseTo(720, within(1.5));
        assertThat(TextScenario.metric(result, "db.LostWrites")).isZero();
    }

    /** From 0:10:00 until 0:11:11; a new standby six minutes after the takeover, and then the zone is survived as well. */
    @Test
    void aStandbyTakesOverWithoutLosingAnything() {
        RunResult result = run(STANDBY.replace("MORE", ""), FAULT + """
              zone: { at: 20m, jitter: 0s, action: zonePowerLoss, target: eu-west-1.b, duration: 1m }
            """);
        assertThat(failed(result)).isBetween(71 - 1.0, 2 * 71 + 1.0);
        assertThat(TextScenario.metric(result, "db.Failovers")).isEqualTo(2);
        assertThat(TextScenario.metric(result, "db.LostWrites")).isZero();
    }

    /** The standby is lost two minutes before, and the machine that is started again has nothing on its volume. */
    @Test
    void withoutAStandbyInSyncTheDataIsLost() {
        RunResult result = run(STANDBY.replace("MORE", ""), FAULT + """
              zone: { at: 8m, jitter: 0s, action: zonePowerLoss, target: eu-west-1.b, duration: 5m }
            """);
        assertThat(TextScenario.metric(result, "db.Failovers")).isZero();
        assertThat(DatabaseScenario.failedSeconds(result, "writers", WINDOW_SECONDS))
                .isGreaterThan(2_990);
        assertThat(TextScenario.events(result, "failover")).anyMatch(line -> line.endsWith("is back without data"));
    }

    /** With seed 1 the promotion fails before it succeeds: each failure costs another detection and promotion. */
    @Test
    void aFailedPromotionIsTriedAgainAndWrittenDown() {
        RunResult result = run(STANDBY.replace("MORE", ", failoverFailureChance: 99%"), FAULT);
        double failures = TextScenario.metric(result, "db.FailedPromotions");
        assertThat(failures).isPositive();
        assertThat(TextScenario.events(result, "failover"))
                .filteredOn(line -> line.endsWith("the promotion of the standby failed"))
                .hasSize((int) failures);
    }

    /** Two volumes that fail 4.6 times a year each; the chance that neither of the primaries' does in 300 days is 2.3%. */
    @Test
    void aVolumeThatFailsByItselfIsSurvivedByTheStandby() {
        String storage = "\nstorage: { volumeType: gp3, size: 100GiB, latency: 1ms, annualFailureRate: 99% }";
        RunResult result = DatabaseScenario.of("0h", "7200h", STANDBY.replace("MORE", "") + storage)
                .withRate("1/h")
                .run("");
        double failovers = TextScenario.metric(result, "db.Failovers");
        assertThat(failovers).isPositive();
        assertThat(TextScenario.events(result, "volume").size()).isGreaterThanOrEqualTo((int) failovers);
        assertThat(TextScenario.metric(result, "db.LostWrites")).isZero();
        assertThat(TextScenario.metric(result, "writers.availability")).isGreaterThan(0.9995);
    }
}
