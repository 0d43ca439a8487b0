package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;

/**
 * Ten commits a second for an hour at a database on one instance, with 72 GB on a volume of 1 ms; it gets a standby at 10
 * minutes, within 20, whose writes take 4 ms, and 50 ms more where they are the first to touch a block.
 */
class ConvertToMultiAzScenarioTest {
    private static final String STORAGE = """
        restart: 300s
        storage: { volumeType: gp3, size: 100GiB, data: 72GB, latency: 1ms }
        """;
    private static final String CONVERSION = """
        operations:
          protect:
            at: 10m
            action: convertToMultiAz
            target: db
            firstTouch: 50ms
            hydration: 60MB/s
            multiAz: { standbyWrite: 4ms, detection: 20s, promotion: 40s, dnsUpdate: 1s, clientDnsCache: 0s, standbyCreation: 20m }
        """;

    private static RunResult run(String properties, String more) {
        return DatabaseScenario.of("0h", "1h", properties).run(more);
    }

    private static double hours(RunResult result, String item) {
        return result.bill().lines().stream()
                .filter(line -> line.item().equals(item))
                .mapToDouble(line -> line.quantity().doubleValue())
                .sum();
    }

    private static double failedSeconds(RunResult result) {
        return DatabaseScenario.failedSeconds(result, "writers", 3_600);
    }

    @Test
    void nobodyNoticesButByTheLatencyOfCommits() {
        RunResult result = run(STORAGE, CONVERSION);
        assertThat(failedSeconds(result)).isZero();
        assertThat(TextScenario.metric(result, "db.Failovers")).isZero();
        assertThat(TextScenario.metric(result, "readers.latency", "mean"))
                .isCloseTo(
                        TextScenario.metric(run(STORAGE.replace("data: 72GB, ", ""), ""), "readers.latency", "mean"),
                        within(1e-9));
    }

    /** The missing blocks m of B fall by h a second and by those that n commits a second touch: m' = -h - n m / B. */
    @Test
    void commitsWaitForTheStandbyAndForItsData() {
        double blocks = Math.ceil(72e9 / (512 * 1024));
        double byBackground = 60e6 / (512 * 1024);
        double untilLoaded = blocks / 10 * Math.log1p(10 / byBackground);
        double touched = blocks - byBackground * untilLoaded;
        double more = (0.003 * 18_000 + 0.050 * touched) / 36_000;
        double alone = TextScenario.metric(run(STORAGE.replace("data: 72GB, ", ""), ""), "writers.latency", "mean");
        double converted = TextScenario.metric(run(STORAGE, CONVERSION), "writers.latency", "mean");
        // Five standard deviations of 11,500 commits that touch a block or not: one false alarm in two million.
        assertThat(converted - alone).isCloseTo(more, within(5 * 0.050 * Math.sqrt(11_500 / 6.0) / 36_000));
    }

    /** Without storage nothing is loaded, and half of the commits wait for 4 ms. */
    @Test
    void withoutStorageCommitsWaitForTheStandbyAlone() {
        String lean = CONVERSION
                .lines()
                .filter(line -> !line.contains("firstTouch") && !line.contains("hydration"))
                .reduce("", (all, line) -> all + line + "\n");
        double alone = TextScenario.metric(run("restart: 300s", ""), "writers.latency", "mean");
        double converted = TextScenario.metric(run("restart: 300s", lean), "writers.latency", "mean");
        assertThat(converted - alone).isCloseTo(0.002, within(1e-6));
    }

    @Test
    void itIsBilledAsMultiAzFromWhenTheStandbyIsInSync() {
        RunResult result = run(STORAGE, CONVERSION);
        assertThat(hours(result, "db.r7g.large mysql on-demand")).isCloseTo(0.5, within(1e-9));
        assertThat(hours(result, "db.r7g.large mysql Multi-AZ on-demand")).isCloseTo(0.5, within(1e-9));
    }

    private static String crash(String at) {
        return "faults:\n  crash: { at: " + at + ", jitter: 0s, action: instanceStop, target: db }\n";
    }

    /** A loss before the standby is in sync is waited for, and delays it; one after it is a failover, which loses nothing. */
    @Test
    void theStandbyProtectsOnceItIsInSync() {
        RunResult before = run(STORAGE, CONVERSION + crash("29m"));
        assertThat(failedSeconds(before)).isCloseTo(300, within(0.3));
        assertThat(TextScenario.metric(before, "db.Failovers")).isZero();
        // Created anew once the database is back: at 29 + 5 + 20 minutes.
        assertThat(hours(before, "db.r7g.large mysql Multi-AZ on-demand")).isCloseTo(0.1, within(1e-6));
        RunResult after = run(STORAGE, CONVERSION + crash("31m"));
        assertThat(failedSeconds(after)).isCloseTo(61, within(0.5));
        assertThat(TextScenario.metric(after, "db.Failovers")).isEqualTo(1);
        assertThat(TextScenario.metric(after, "db.LostWrites")).isZero();
    }

    /** The reads of the new primary are the first to touch most blocks, for a quarter of an hour. */
    @Test
    void theDataThatIsNotLoadedIsMissingAfterAFailover() {
        double alone = TextScenario.metric(run(STORAGE, CONVERSION), "readers.latency", "mean");
        double late = TextScenario.metric(run(STORAGE, CONVERSION + crash("55m")), "readers.latency", "mean");
        double early = TextScenario.metric(run(STORAGE, CONVERSION + crash("31m")), "readers.latency", "mean");
        assertThat(late).isCloseTo(alone, within(1e-4));
        assertThat(early).isGreaterThan(alone + 0.004);
    }

    /** The new class is there at 49 minutes: the standby after 7, the failover of 40 s, and the other machine. */
    @Test
    void itCanGetAnotherClassAfterwards() {
        RunResult result = run(
                STORAGE,
                CONVERSION
                        + "  grow: { at: 40m, action: modifyDbInstance, target: db, instanceType: db.r7g.xlarge,"
                        + " preparation: 7m }");
        assertThat(failedSeconds(result)).isCloseTo(41, within(0.5));
        assertThat(hours(result, "db.r7g.xlarge mysql Multi-AZ on-demand"))
                .isCloseTo((13 - 40 / 60.0) / 60, within(1e-6));
    }

    @Test
    void itIsRefusedWhileTheDatabaseIsNotAvailable() {
        RunResult result = run(STORAGE, CONVERSION + crash("9m"));
        assertThat(TextScenario.events(result, "conversion"))
                .anyMatch(line -> line.endsWith("fails: the database is not available"));
        assertThat(hours(result, "db.r7g.large mysql Multi-AZ on-demand")).isZero();
    }
}
