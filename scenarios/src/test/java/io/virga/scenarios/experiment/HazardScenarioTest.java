package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.FaultWindow;
import io.virga.scenarios.result.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Each property of hazards and hardware shows in what happens. Counts of failures are Poisson; the bounds are four standard
 * deviations wide, so that a false alarm has a chance below one in ten thousand, at fixed seeds.
 */
class HazardScenarioTest {
    private static final String SCENARIO = """
            apiVersion: 1
            name: hazards
            simulate: { duration: 100h, warmup: 0s, seed: 5, replications: 1 }
            regions:
              eu-west-1: { zones: [a, b], racksPerZone: 10, hostsPerRack: 5, powerDomainsPerZone: 2 %s }
            resources:
              web:
                type: autoScalingGroup
                instanceType: m7g.large
                zones: [eu-west-1.a, eu-west-1.b]
                minSize: 10
                maxSize: 10
                service: { browse: { cpu: 1ms } }
            workloads:
              shoppers:
                target: web
                arrivals: { poisson: { rate: 6/h } }
                requests: { browse: { share: 100%%, path: [web], timeout: 2s } }
            %s
            """;

    private static RunResult run(String hardware, String hazards) {
        Loaded loaded = ScenarioFile.parse(
                Path.of("hazards.yaml"), SCENARIO.formatted(hardware, hazards), List.of(), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
    }

    private static List<FaultWindow> hazard(String text) {
        return run("", "hazards: { it: " + text + " }").faults();
    }

    @Test
    void aRateCountsForEachThingOfItsLevel() {
        // 100 hosts × 100 h × 0.05/h = 500.
        assertThat(hazard("{ rate: 0.05/h, per: host, action: hostFailure, duration: 1m }"))
                .hasSizeBetween(500 - 90, 500 + 90)
                .allMatch(window -> window.target().contains(".host-"));
        // 4 power domains × 100 h × 0.5/h = 200.
        assertThat(hazard("{ rate: 0.5/h, per: powerDomain, action: powerDomainLoss, duration: 1m }"))
                .hasSizeBetween(200 - 57, 200 + 57);
        // 2 zones × 100 h × 1/h = 200 failures of racks.
        assertThat(hazard("{ rate: 1/h, per: zone, action: rackPowerLoss, duration: 1m }"))
                .hasSizeBetween(200 - 57, 200 + 57)
                .allMatch(window -> window.target().contains(".rack-"));
        assertThat(hazard("{ rate: 0.2/h, per: instance, action: instanceReboot, target: web }"))
                .hasSizeBetween(200 - 57, 200 + 57);
        // Each hangs for 36 s after 5 h: 0.2 % less.
        assertThat(hazard("{ rate: 0.2/h, per: instance, action: instanceImpairment, target: web, duration: 36s }"))
                .hasSizeBetween(200 - 57, 200 + 57)
                .allMatch(window -> window.target().equals("web"));
        // 10 instances × 100 h × 0.2/h = 200, a little less while some are being replaced.
        assertThat(hazard("{ rate: 0.2/h, per: instance, action: instanceStop, target: web }"))
                .hasSizeBetween(190 - 57, 200 + 57)
                .allMatch(window -> Objects.equals(window.toSeconds(), window.fromSeconds()));
    }

    @Test
    void aTargetIsTheOnlyOneToFail() {
        assertThat(hazard("{ rate: 1/h, per: zone, action: zonePowerLoss, target: eu-west-1.b, duration: 1m }"))
                .hasSizeBetween(100 - 40, 100 + 40)
                .allMatch(window -> window.target().equals("eu-west-1.b"));
    }

    @Test
    void repairsTakeTheirTimeAndWaitForCrews() {
        List<FaultWindow> together =
                hazard("{ rate: 0.05/h, per: rack, action: rackPowerLoss, duration: 2h, commonCause: 100% }");
        double strike = together.get(0).fromSeconds();
        assertThat(together.subList(0, 20))
                .allMatch(window -> window.fromSeconds() == strike)
                .extracting(HazardScenarioTest::hours)
                .containsOnly(2.0);
        assertThat(hazard(
                                "{ rate: 0.05/h, per: rack, action: rackPowerLoss, duration: 2h, commonCause: 100%, crews: 10 }")
                        .subList(0, 20))
                .extracting(HazardScenarioTest::hours)
                .containsOnly(2.0, 4.0);
    }

    @Test
    void repairsAreDrawnFromObservedTimes() {
        assertThat(hazard("{ rate: 0.1/h, per: rack, action: rackPowerLoss,"
                        + " duration: { empirical: { values: [30m, 90m, 90m] } } }"))
                .filteredOn(window -> window.fromSeconds() < 95 * 3_600)
                .extracting(window -> Math.round(60 * hours(window)))
                .containsOnly(30L, 90L);
        assertThat(hazard("{ rate: 0.1/h, per: rack, action: rackPowerLoss,"
                        + " duration: { empirical: { quantiles: { 0%: 1h, 50%: 2h, 100%: 4h } } } }"))
                .filteredOn(window -> window.fromSeconds() < 95 * 3_600)
                .extracting(HazardScenarioTest::hours)
                .allMatch(hours -> hours >= 1 && hours <= 4);
    }

    /** 100 hosts × 100 h × 0.1/h = 1,000 or some fewer; intervals of 4.9 standard deviations, one false alarm in a million. */
    @Test
    void repairsAreFittedToAMedianAndAQuantile() {
        List<Double> hours = hazard("{ rate: 0.1/h, per: host, action: hostFailure,"
                        + " duration: { lognormal: { median: 30m, p95: 2h } } }")
                .stream()
                .filter(window -> window.fromSeconds() < 80 * 3_600)
                .map(HazardScenarioTest::hours)
                .toList();
        double n = hours.size();
        assertThat(n).isGreaterThan(600);
        assertThat(hours.stream().filter(each -> each < 0.5).count() / n)
                .isCloseTo(0.5, within(4.9 * Math.sqrt(0.5 * 0.5 / n)));
        assertThat(hours.stream().filter(each -> each < 2).count() / n)
                .isCloseTo(0.95, within(4.9 * Math.sqrt(0.95 * 0.05 / n)));
    }

    @Test
    void otherLifetimesThanExponentialHaveAMemory() {
        assertThat(hazard("{ every: { empirical: { values: [20h, 30h] } }, per: rack, action: rackPowerLoss,"
                        + " duration: 1h }"))
                .hasSizeBetween(60, 90);
        // Every rack fails once in 25 hours and an hour of repair: 20 racks × 100/26, whatever their ages.
        assertThat(hazard("{ every: 25h, per: rack, action: rackPowerLoss, duration: 1h }"))
                .hasSizeBetween(60, 80);
    }

    @Test
    void aLaunchThatFindsNoCapacityIsRefusedAndTriedAgain() {
        RunResult result = run(
                ", capacity: { m7g: 10 vCPU }",
                "faults: { loss: { at: 1h, jitter: 0s, action: zonePowerLoss, target: eu-west-1.a, duration: 2h } }");
        assertThat(result.events())
                .filteredOn(event -> event.text().contains("InsufficientInstanceCapacity"))
                .extracting(event -> event.text())
                .contains("fails in eu-west-1.b: InsufficientInstanceCapacity: 10 of 10 vCPU of family m7g are in use");
        assertThat(run(
                                "",
                                "faults: { loss: { at: 1h, jitter: 0s, action: zonePowerLoss, target: eu-west-1.a,"
                                        + " duration: 2h } }")
                        .events())
                .noneMatch(event -> event.text().contains("fails in eu-west-1.b"));
    }

    @Test
    void aFlappingFaultComesAndGoes() {
        RunResult result = run(
                "",
                "faults: { loss: { at: 1h, jitter: 0s, action: hostFailure, target: eu-west-1.a.rack-1.host-1,"
                        + " duration: 1h, flapping: { on: 1m, off: 4m } } }");
        assertThat(result.events())
                .filteredOn(event -> event.kind().equals("fault-end"))
                .extracting(event -> event.text())
                .containsExactly("has power again; came and went 12 times");
    }

    private static Double hours(FaultWindow window) {
        return (Objects.requireNonNull(window.toSeconds()) - window.fromSeconds()) / 3600;
    }
}
