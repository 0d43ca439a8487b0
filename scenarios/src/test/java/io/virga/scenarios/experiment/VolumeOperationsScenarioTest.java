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
import org.junit.jupiter.api.Test;

/** Operations on volumes, and what is billed after them. */
class VolumeOperationsScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: volumes
        simulate: { duration: 2h, warmup: 0s, seed: 5, replications: 1 }
        regions: { us-east-1: { zones: [a] } }
        resources:
          disk:
            type: ebsVolume
            volumeType: %s
            size: 100GiB
            zone: us-east-1.a
            burstBalance: 0%%
            service: { read: { reads: 1, size: 16KiB } }
        workloads:
          clients:
            target: disk
            arrivals: { closed: { clients: 4, thinkTime: 0s } }
            requests: { read: { share: 100%%, path: [disk] } }
        %s
        """;

    private static RunResult run(String type, String rest, String... sets) {
        Loaded loaded = ScenarioFile.parse(
                Path.of("volumes.yaml"), SCENARIO.formatted(type, rest), List.of(sets), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
    }

    private static double quantity(RunResult result, String item) {
        return result.bill().lines().stream()
                .filter(line -> line.item().equals(item))
                .map(BillLine::quantity)
                .mapToDouble(Number::doubleValue)
                .sum();
    }

    @Test
    void whatIsOrderedIsBilledFromTheModificationOn() {
        String grow = "operations: { grow: { at: 30m, action: modifyVolume, target: disk, size: 300GiB, iops: 5000 } }";
        RunResult result = run("gp3", grow, "workloads.clients.arrivals.closed.thinkTime=10s");
        // Half an hour of 100 GiB and one and a half of 300, of 730 hours a month; 2,000 IOPS beyond what is free.
        assertThat(quantity(result, "gp3 storage")).isCloseTo((0.5 * 100 + 1.5 * 300) / 730, within(1e-6));
        assertThat(quantity(result, "gp3 IOPS")).isCloseTo(1.5 * 2_000 / 730, within(1e-6));
        // 300 GiB at 6 h a TiB are 6,328.125 s, more than is left.
        assertThat(result.events())
                .anyMatch(event ->
                        event.text().equals("becomes gp3, 300 GiB, 5000 IOPS, 125 MiB/s and is being optimized"))
                .noneMatch(event -> event.text().startsWith("is optimized"));
    }

    @Test
    void aVolumeOfAnotherTypeIsFasterOnceItIsOptimized() {
        String change = "operations: { change: { at: 10m, action: modifyVolume, target: disk, volumeType: gp3 } }";
        RunResult result = run("gp2", change, "simulate.duration=50m");
        assertThat(result.events())
                .filteredOn(event -> event.text().startsWith("is optimized as gp3"))
                .singleElement()
                // 100 GiB at 6 h a TiB are 2,109.375 s.
                .satisfies(event -> assertThat(event.seconds()).isCloseTo(600 + 2_109.375, within(1e-3)));
        Double reads = result.metrics().stream()
                .filter(metric -> metric.name().equals("disk.VolumeReadOps"))
                .findFirst()
                .orElseThrow()
                .value();
        // 300 a second until it is optimized; then 3,000 for 290.625 s, of which four clients at 0.9 ms are capable.
        assertThat(reads).isCloseTo(300 * 2_709.375 + 3_000 * 290.625, within(0.01 * 1_684_687));
    }
}
