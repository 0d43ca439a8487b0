package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Racks and hosts that are slow or lose messages, and the short way within a rack. */
class GreyFailureScenarioTest {
    private static final String SCENARIO = """
            apiVersion: 1
            name: grey
            simulate: { duration: 10h, warmup: 0s, seed: 5, replications: 1 }
            regions:
              us-east-1:
                zones: [a]
                intraZoneLatency: 10ms
                racksPerZone: %s
                hostsPerRack: 2
                %s
            resources:
              web: { type: instance, instanceType: m7g.large, zones: [us-east-1.a], service: { go: { cpu: 100ms } } }
              back: { type: instance, instanceType: m7g.large, zones: [us-east-1.a], service: { go: { cpu: 100ms } } }
            workloads:
              shoppers:
                target: web
                clientLatency: 0s
                arrivals: { regular: { rate: 0.5/s } }
                requests: { go: { share: 100%%, path: [web, back], timeout: 1h } }
            %s
            """;

    private static RunResult run(int racks, String region, String more) {
        Loaded loaded = ScenarioFile.parse(
                Path.of("grey.yaml"), SCENARIO.formatted(racks, region, more), List.of(), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
    }

    private static double meanSeconds(RunResult result) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals("shoppers.latency")
                        && metric.stat().equals("mean"))
                .map(Metric::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static String fault(String text) {
        return "faults: { it: { at: 0s, jitter: 0s, duration: 10h, " + text + " } }";
    }

    @Test
    void withinARackTheWayIsShorter() {
        String within = "intraRackLatency: 2ms";
        assertThat(meanSeconds(run(1, "", ""))).isCloseTo(0.210, within(1e-6));
        assertThat(meanSeconds(run(1, within, ""))).isCloseTo(0.202, within(1e-6));
        assertThat(meanSeconds(run(2, within, ""))).isCloseTo(0.210, within(1e-6));
    }

    /** Of the two instances, one is on the slow host: 10 ms on the way, 100 ms of work there and 300 ms here. */
    @Test
    void aSlowHostSlowsWhatRunsOnIt() {
        assertThat(meanSeconds(run(1, "", fault("action: slowdown, factor: 3, target: us-east-1.a.rack-1.host-1"))))
                .isCloseTo(0.410, within(1e-6));
        assertThat(meanSeconds(run(1, "", fault("action: slowdown, factor: 3, target: us-east-1.a.rack-1"))))
                .isCloseTo(0.610, within(1e-6));
        assertThat(meanSeconds(run(3, "", fault("action: slowdown, factor: 3, target: us-east-1.a.rack-3"))))
                .isCloseTo(0.210, within(1e-6));
    }

    /**
     * A message that is lost with probability p, each try anew, waits 0.2 s × p / (1 − 2p) in the mean, and each request has
     * four of them behind the switch. The standard deviation of one wait is 0.3 s at p = 0.2, that of the mean of 18,000
     * requests 0.0045 s; the bounds are four of them.
     */
    @Test
    void aLossyRackDelaysWhatGoesThroughIt() {
        double wait = 0.2 * 0.2 / (1 - 2 * 0.2);
        assertThat(meanSeconds(run(1, "", fault("action: packetLoss, share: 20%, target: us-east-1.a.rack-1"))))
                .isCloseTo(0.210 + 4 * wait, within(4 * 0.0045));
        assertThat(meanSeconds(run(3, "", fault("action: packetLoss, share: 20%, target: us-east-1.a.rack-3"))))
                .isCloseTo(0.210, within(1e-6));
    }

    /** For an hour of ten the operating system hangs every other minute; regular requests show it to 1 in 18,000. */
    @Test
    void anInstanceHangsNowAndThen() {
        RunResult result = run(
                1,
                "",
                "faults: { it: { at: 1h, jitter: 0s, duration: 1h, action: instanceImpairment, target: web,"
                        + " flapping: { on: 1m, off: 1m } } }");
        assertThat(result.events())
                .filteredOn(event -> event.kind().equals("fault-end"))
                .singleElement()
                .satisfies(event -> assertThat(event.text())
                        .isEqualTo("those that were not rebooted go on; came and went 30 times"));
        assertThat(result.metrics())
                .filteredOn(metric -> metric.name().equals("shoppers.availability"))
                .singleElement()
                .satisfies(metric -> assertThat(metric.value()).isCloseTo(0.95, within(0.001)));
    }

    /** Two racks with an hour between failures each fail about twenty times in ten hours; Poisson, four deviations. */
    @Test
    void racksAndHostsFailGreyAtRandom() {
        RunResult lossy =
                run(2, "", "hazards: { it: { rate: 1/h, per: rack, action: packetLoss, share: 20%, duration: 1m } }");
        assertThat(lossy.faults())
                .hasSizeBetween(20 - 18, 20 + 18)
                .allMatch(window ->
                        window.target().contains(".rack-") && window.action().equals("packetLoss"));
        RunResult slow =
                run(2, "", "hazards: { it: { rate: 1/h, per: host, action: slowdown, factor: 3, duration: 1m } }");
        assertThat(slow.faults())
                .hasSizeBetween(40 - 25, 40 + 25)
                .allMatch(window ->
                        window.target().contains(".host-") && window.action().equals("slowdown"));
        assertThat(meanSeconds(slow)).isBetween(0.2101, 0.25);
    }
}
