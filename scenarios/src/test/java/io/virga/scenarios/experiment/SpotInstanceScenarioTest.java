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

/**
 * Interruptions of plain instances at the times of the price sample. In us-east-1.a m5.large costs more than 0.0413 USD/h
 * from 2021-01-16 15:48:53 to 2021-01-18 23:30:58: seconds 661,733 to 862,258 of the simulation.
 */
class SpotInstanceScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: spot
        simulate: { duration: 240h, warmup: 0s, seed: 5, replications: 1, timelineStep: 1h }
        regions: { us-east-1: { zones: [a], spot: { monthlyInterruptions: 0%% } } }
        resources:
          one:
            type: instance
            instanceType: m5.large
            zones: [us-east-1.a]
            start: 20s
            boot: 30s
            resume: 5s
            stopping: 10s
            storage: { volumeType: gp3, size: 100GiB }
            spot: { maxPrice: %s USD/h, interruptionBehavior: %s }
            service: { get: { cpu: 1ms, io: { reads: 1, size: 4KiB } } }
            %s
        workloads:
          clients:
            target: one
            arrivals: { poisson: { rate: 1/h } }
            requests: { get: { share: 100%%, path: [one], timeout: 2s } }
        """;

    private static RunResult run(String maxPrice, String behavior, String more) {
        Loaded loaded = ScenarioFile.parse(
                Path.of("spot.yaml"), SCENARIO.formatted(maxPrice, behavior, more), List.of(), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
    }

    private static List<String> events(RunResult result) {
        return result.events().stream()
                .map(event -> Math.round(event.seconds()) + " " + event.text())
                .toList();
    }

    private static double quantity(RunResult result, String item) {
        return result.bill().lines().stream()
                .filter(line -> line.item().equals(item))
                .map(BillLine::quantity)
                .mapToDouble(Number::doubleValue)
                .sum();
    }

    @Test
    void oneThatStopsComesBackWithThePriceAndPaysForItsVolumeMeanwhile() {
        RunResult result = run("0.0413", "stop", "");
        assertThat(events(result))
                .containsExactly(
                        "661733 interruption notice: price",
                        "661853 reclaimed",
                        "661853 stopping",
                        "661863 stopped",
                        "862258 pending",
                        "862278 running",
                        "862308 its application answers");
        double running = 661_853 + 864_000 - 862_278;
        assertThat(quantity(result, "m5.large Spot")).isCloseTo(running / 3_600, within(1e-4));
        assertThat(quantity(result, "gp3 storage")).isCloseTo(100 * 240 / 730.0, within(1e-5));
        assertThat(quantity(result, "m5.large on-demand")).isZero();
    }

    /** 8 GiB at the 650 Mbps of an m5.large, which is less than 125 MiB/s, take 105.7 s; there are no two minutes. */
    @Test
    void oneThatHibernatesDoesSoAtTheNotice() {
        assertThat(events(run("0.0413", "hibernate", "hibernation: {}")))
                .containsSubsequence(
                        "661733 interruption notice: price",
                        "661733 reclaimed",
                        "661733 stopping",
                        "862258 pending",
                        "862278 running",
                        "862283 its application answers");
    }

    @Test
    void oneThatIsTerminatedDoesNotComeBack() {
        RunResult result = run("0.0413", "terminate", "");
        assertThat(events(result))
                .containsExactly("661733 interruption notice: price", "661853 reclaimed", "661853 terminated");
        assertThat(quantity(result, "m5.large Spot")).isCloseTo(661_853 / 3_600.0, within(1e-4));
        assertThat(quantity(result, "gp3 storage"))
                .as("a volume that is not the root volume stays")
                .isCloseTo(100 * 240 / 730.0, within(1e-5));
    }

    /** Below 0.0408 USD/h the price is until 2021-01-09 03:55:58 only; at 0.03 never. */
    @Test
    void oneWhosePriceIsNeverMetDoesNotRun() {
        RunResult result = run("0.03", "stop", "");
        assertThat(events(result)).containsExactly("0 waits for capacity at its price");
        assertThat(quantity(result, "m5.large Spot")).isZero();
    }
}
