package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.RoomyCatalogue;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.parse.check.Catalogue;
import io.virga.scenarios.result.RunResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Instances that no group runs, on racks: in placement groups, and where the racks have no room for them. */
class InstancePlacementTest {
    private static final String SCENARIO = """
            apiVersion: 1
            name: placement
            simulate: { duration: 3h, warmup: 0s, seed: 5, replications: 1 }
            regions:
              eu-west-1: { zones: [a], racksPerZone: 4, hostsPerRack: 2, host: { vcpus: 8 vCPU, memory: 32GiB } }
            resources:
              web:
                type: instance
                instanceType: m7g.large
                zones: [eu-west-1.a]
                count: %s
                service: { browse: { cpu: 1ms } }
            workloads:
              shoppers:
                target: web
                arrivals: { poisson: { rate: 1/s } }
                requests: { browse: { share: 100%%, path: [web], timeout: 2s } }
            %s
            """;

    private static RunResult run(Catalogue catalogue, String count, String more) {
        Loaded loaded =
                ScenarioFile.parse(Path.of("placement.yaml"), SCENARIO.formatted(count, more), List.of(), catalogue);
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
    }

    /** What is recorded of the instances and the faults. */
    private static List<String> events(String count, String more) {
        return run(new MachineCatalogue(), count, more).events().stream()
                .map(event -> event.kind() + " " + event.subject() + ": " + event.text())
                .toList();
    }

    @Test
    void aSpreadGroupStartsAnInstanceOnlyOnARackOfItsOwn() {
        String more = """
                faults:
                  rack: { at: 70m, jitter: 0s, action: rackPowerLoss, target: eu-west-1.a.rack-1, duration: 1h }
                operations:
                  stop: { at: 1h, action: stopInstances, target: web }
                  start: { at: 100m, action: startInstances, target: web }
                """;
        assertThat(events("4\n    placement: { group: spread }", more))
                .filteredOn(event -> event.contains("StartInstances fails"))
                .containsExactly("instance eu-west-1.a.web.4: StartInstances fails: InsufficientInstanceCapacity:"
                        + " no host that its placement allows has room");
        assertThat(events("4", more)).noneMatch(event -> event.contains("StartInstances fails"));
    }

    @Test
    void whatTheRacksRefuseAtTheStartIsAnOrdinaryRefusal() {
        RunResult result = run(new RoomyCatalogue(), "33", "");
        assertThat(result.events())
                .filteredOn(event -> event.text().contains("fails"))
                .singleElement()
                .satisfies(event -> assertThat(event.text())
                        .isEqualTo("RunInstances fails: InsufficientInstanceCapacity:"
                                + " no host that its placement allows has room"));
    }
}
