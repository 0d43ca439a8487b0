package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The sizes and the bill of snapshots against arithmetic by hand. The volume is that of the EC2 user guide, Amazon EBS
 * snapshots: 200 GiB with 50 GiB written; then 20 GiB are changed and 10 GiB are added.
 */
class SnapshotsValidationTest {
    private static final double MONTH_HOURS = 730;
    private static final String SCENARIO = """
        apiVersion: 1
        name: snapshots
        simulate: { duration: %s, warmup: 0s, seed: 5, replications: 1, timelineStep: 1h }
        regions: { us-east-1: { zones: [a] } }
        resources:
          disk:
            type: ebsVolume
            volumeType: gp3
            size: 200GiB
            zone: us-east-1.a
            data: 50GiB
            %s
            service: { io: { %s: 1, size: 16KiB } }
        workloads:
          clients:
            target: disk
            arrivals: { poisson: { rate: 1/h } }
            requests: { io: { share: 100%%, path: [disk] } }
        operations:
        %s
        """;

    private static final String TWO_SNAPSHOTS = """
          first: { at: 0h, action: createSnapshot, target: disk }
          import: { at: 24h, action: writeData, target: disk, offset: 30GiB, size: 30GiB }
          second: { at: 48h, action: createSnapshot, target: disk }
        """;

    private static RunResult run(String duration, String volume, String ios, String operations) {
        String indented = operations.lines().map(line -> "  " + line.strip()).collect(Collectors.joining("\n"));
        String text = SCENARIO.formatted(duration, volume, ios, indented);
        Loaded loaded = ScenarioFile.parse(Path.of("snapshots.yaml"), text, List.of(), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
    }

    private static RunResult run(String duration, String operations) {
        return run(duration, "", "reads", operations);
    }

    private static double quantity(RunResult result, String place, String item) {
        return result.bill().lines().stream()
                .filter(line -> line.item().equals(item) && line.place().equals(place))
                .map(BillLine::quantity)
                .mapToDouble(Number::doubleValue)
                .sum();
    }

    private static List<String> events(RunResult result) {
        return result.events().stream()
                .map(event -> Math.round(event.seconds()) + " " + event.subject() + " " + event.text())
                .toList();
    }

    @Test
    void aSnapshotStoresAndBillsWhatChangedSinceTheLast() {
        RunResult result = run("96h", TWO_SNAPSHOTS);
        // 50 GiB at 100 MB/s are 536.9 s, 30 GiB 322.1 s; 30 GiB at 125 MiB/s are 245.8 s.
        assertThat(events(result))
                .contains(
                        "0 first is pending in us-east-1: 53687091200 B of 53687091200 are new there",
                        "537 first is completed",
                        "172800 second is pending in us-east-1: 32212254720 B of 64424509440 are new there",
                        "173122 second is completed")
                .contains("86646 disk all is written: 32212254720 B");
        assertThat(quantity(result, "us-east-1", "snapshots"))
                .isCloseTo((50 * 48 + 80 * 48) / MONTH_HOURS, within(1e-6));
    }

    @Test
    void blocksThatALaterSnapshotNeedsOutliveTheOneThatIsDeleted() {
        RunResult result = run("96h", TWO_SNAPSHOTS + """
                first-goes: { at: 72h, action: deleteSnapshot, target: first }
            """);
        // The second needs 30 of the first's 50 GiB.
        assertThat(quantity(result, "us-east-1", "snapshots"))
                .isCloseTo((50 * 48 + 80 * 24 + 60 * 24) / MONTH_HOURS, within(1e-6));
    }

    @Test
    void theFirstCopyToARegionIsFullAndTheNextIncremental() {
        RunResult result = run("96h", TWO_SNAPSHOTS + """
                there: { at: 24h, action: copySnapshot, target: first, region: us-west-2 }
                there-too: { at: 72h, action: copySnapshot, target: second, region: us-west-2 }
                here: { at: 73h, action: copySnapshot, target: second, region: us-east-1 }
            """);
        assertThat(events(result))
                .contains(
                        "86400 there is pending in us-west-2: 53687091200 B of 53687091200 are new there",
                        "259200 there-too is pending in us-west-2: 32212254720 B of 64424509440 are new there",
                        "262800 here is pending in us-east-1: 0 B of 64424509440 are new there",
                        "262800 here is completed");
        assertThat(quantity(result, "us-east-1", "snapshots copied to other regions"))
                .isEqualTo(80);
        assertThat(quantity(result, "us-west-2", "snapshots"))
                .isCloseTo((50 * 48 + 80 * 24) / MONTH_HOURS, within(1e-6));
        assertThat(quantity(result, "us-east-1", "snapshots"))
                .isCloseTo((50 * 48 + 80 * 48) / MONTH_HOURS, within(1e-6));
    }

    @Test
    void aCopyThatBecomesEncryptedIsAFullOne() {
        RunResult result = run("96h", TWO_SNAPSHOTS + """
                secret: { at: 72h, action: copySnapshot, target: second, region: us-east-1, encrypted: true }
                secret-too: { at: 73h, action: copySnapshot, target: secret, region: us-east-1 }
            """);
        assertThat(events(result))
                .contains(
                        "259200 secret is pending in us-east-1: 64424509440 B of 64424509440 are new there",
                        "262800 secret-too is pending in us-east-1: 0 B of 64424509440 are new there");
        assertThat(quantity(result, "us-east-1", "snapshots"))
                .isCloseTo((50 * 48 + 80 * 48 + 60 * 24) / MONTH_HOURS, within(1e-6));
    }

    /** The archive holds all 60 GiB of the second; the first needs none of its 30 GiB of their own. */
    @Test
    void anArchivedSnapshotIsWholeAndIsBilledForNinetyDays() {
        RunResult result = run("200h", TWO_SNAPSHOTS + """
                away: { at: 72h, action: modifySnapshotTier, target: second, throughput: 1GiB/s }
                back: { at: 100h, action: restoreSnapshotTier, target: second, duration: 48h }
            """);
        // 60 GiB at 1 GiB/s are a minute.
        assertThat(events(result))
                .contains(
                        "259260 second is archived: 64424509440 B, the whole of it",
                        "532800 second is restored from the archive");
        double archived = 72 + 1 / 60.0;
        double standard = 50 * 48 + 80 * (archived - 48) + 50 * (148 - archived) + 80 * (200 - 148);
        assertThat(quantity(result, "us-east-1", "snapshots")).isCloseTo(standard / MONTH_HOURS, within(1e-6));
        assertThat(quantity(result, "us-east-1", "archived snapshots"))
                .isCloseTo(60 * (148 - archived) / MONTH_HOURS, within(1e-6));
        assertThat(quantity(result, "us-east-1", "snapshots restored from the archive"))
                .isEqualTo(60);
        // 2,160 hours from the archiving on, less those that it was there, to the nearest hour.
        assertThat(quantity(result, "us-east-1", "snapshots that left the archive early"))
                .isCloseTo(60 * (2_160 - 76) / MONTH_HOURS, within(1e-6));
    }

    /** Of 102,400 blocks, some 47 I/Os at random touch different ones but for a chance of 1 %. */
    @Test
    void writesOfRequestsChangeWholeBlocks() {
        RunResult result = run("48h", "", "writes", """
                first: { at: 1s, action: createSnapshot, target: disk }
                second: { at: 47h, action: createSnapshot, target: disk }
            """);
        long writes = Math.round(metric(result, "disk.VolumeWriteOps"));
        assertThat(events(result)).anyMatch(event -> event.matches("169200 second is pending .*"));
        long fresh = events(result).stream()
                .filter(event -> event.startsWith("169200 second is pending"))
                .map(event -> Long.parseLong(event.replaceAll(".*: ([0-9]+) B of.*", "$1")))
                .findFirst()
                .orElseThrow();
        assertThat(fresh % (512 * 1_024)).isZero();
        assertThat(fresh / (512 * 1_024)).isBetween(writes - 5, writes);
    }

    @Test
    void aVolumeRestoredInTheRunWaitsForItsBlocksUnlessItFindsACredit() {
        String operations = TWO_SNAPSHOTS + """
              again: { at: 72h, action: restoreVolume, target: disk, snapshot: second, attaching: 1m, hydration: 0MB/s, firstTouch: 50ms }
            """;
        RunResult slow = run("120h", operations);
        assertThat(events(slow)).contains("259260 disk.restored.again takes the place of disk");
        // All reads from then on are the first to touch their block, but for a chance of some tenths of a percent.
        long readsAfter = Math.round(
                metric(slow, "disk.VolumeReadOps") - metric(run("72h", TWO_SNAPSHOTS), "disk.VolumeReadOps"));
        assertThat(metric(slow, "disk.FirstTouches")).isBetween(readsAfter - 2.0, (double) readsAfter);
        assertThat(quantity(slow, "us-east-1.a", "gp3 storage"))
                .as("the old volume stays")
                .isCloseTo((200 * 120 + 200 * (48 - 1 / 60.0)) / MONTH_HOURS, within(1e-6));

        RunResult fast = run("120h", operations + """
              fast: { at: 60h, action: enableFastSnapshotRestores, target: second, zones: [us-east-1.a] }
            """);
        // Optimized for 200/1024 h, then 5.12 credits an hour.
        assertThat(events(fast)).contains("259260 disk.restored.again takes the place of disk, with all its data");
        assertThat(metric(fast, "disk.FirstTouches")).isZero();
        assertThat(quantity(fast, "us-east-1.a", "fast snapshot restore")).isEqualTo(60);
    }

    /** The restored volume has 30 of its 60 GiB from the first snapshot and 30 from the second: 10 more are new. */
    @Test
    void snapshotsOfARestoredVolumeShareWhatItLeftAsItWas() {
        RunResult result = run("96h", TWO_SNAPSHOTS + """
              again: { at: 72h, action: restoreVolume, target: disk, snapshot: first, deleteReplaced: true }
              more: { at: 73h, action: writeData, target: disk, offset: 45GiB, size: 10GiB }
              third: { at: 80h, action: createSnapshot, target: disk }
            """);
        assertThat(events(result))
                .contains("288000 third is pending in us-east-1: 10737418240 B of 59055800320 are new there");
        assertThat(quantity(result, "us-east-1.a", "gp3 storage")).isCloseTo(200 * 96 / MONTH_HOURS, within(1e-6));
    }

    /** Nothing answers from the failure to the restore; the failed volume takes no snapshot, the new one does. */
    @Test
    void aSnapshotIsTheWayBackAfterTheVolumeHasFailed() {
        RunResult result = run("8000h", "annualFailureRate: 99%", "reads", """
                before: { at: 1h, action: createSnapshot, target: disk }
                too-late: { at: 7899h, action: createSnapshot, target: disk }
                back: { at: 7900h, action: restoreVolume, target: disk, snapshot: before, deleteReplaced: true }
                after: { at: 7950h, action: createSnapshot, target: disk }
            """);
        double failed = result.events().stream()
                .filter(event -> event.text().equals("fails: its data is lost"))
                .mapToDouble(event -> event.seconds() / 3_600)
                .findFirst()
                .orElseThrow();
        assertThat(failed).isBetween(1.0, 7899.0);
        assertThat(events(result))
                .contains(
                        "28436400 too-late CreateSnapshot fails: IncorrectState, the volume is in error",
                        "28620000 after is pending in us-east-1: 0 B of 53687091200 are new there");
        // One request an hour at random: as many are lost as come by then, within five standard deviations.
        double lost = 7900 - failed;
        assertThat(metric(result, "clients.errors") * 8_000).isCloseTo(lost, within(5 * Math.sqrt(lost)));
    }

    @Test
    void whatEc2RefusesChangesNothing() {
        RunResult result = run("96h", TWO_SNAPSHOTS + """
              at-once: { at: 48h1m, action: copySnapshot, target: second, region: us-west-2 }
            """);
        assertThat(events(result)).contains("172860 second CopySnapshot fails: IncorrectState, it is pending");
        assertThat(quantity(result, "us-west-2", "snapshots")).isZero();
    }

    private static double metric(RunResult result, String name) {
        Double value = result.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
        return value == null ? Double.NaN : value;
    }
}
