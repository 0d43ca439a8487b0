package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.TimelineEvent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Zones whose hosts carry instance families: one family runs out while another still fits. */
class HostFamiliesScenarioTest {
    /** Each zone has a host for four m5.large and one for four c5.large. */
    private static final String SCENARIO = """
            apiVersion: 1
            name: families
            simulate: { duration: 30m, seed: 3, replications: 1 }
            regions:
              eu-west-1:
                zones: [a, b]
                %s
                powerDomains: { feed-a: { zone: a }, feed-b: { zone: b } }
                racks:
                  m-a: { powerDomain: feed-a, hosts: 1, host: { vcpus: 8 vCPU, memory: 64GiB, families: [m5] } }
                  c-a: { powerDomain: feed-a, hosts: 1, host: { vcpus: 8 vCPU, memory: 64GiB, families: [c5] } }
                  m-b: { powerDomain: feed-b, hosts: 1, host: { vcpus: 8 vCPU, memory: 64GiB, families: [m5] } }
                  c-b: { powerDomain: feed-b, hosts: 1, host: { vcpus: 8 vCPU, memory: 64GiB, families: [c5] } }
            resources:
              web:
                type: autoScalingGroup
                instanceType: m5.large
                %s
                zones: [eu-west-1.a, eu-west-1.b]
                minSize: 6
                maxSize: 6
                launch: 30s
                boot: 30s
                service: { browse: { cpu: 1ms } }
            workloads:
              shoppers:
                target: web
                arrivals: { poisson: { rate: 1/min } }
                requests: { browse: { share: 100%%, path: [web], timeout: 2s } }
            faults:
              evacuation: { at: 2m, action: zonePowerLoss, target: eu-west-1.a, duration: 1h }
            """;

    private static List<String> launches(String spot, String types) {
        Loaded loaded = ScenarioFile.parse(
                Path.of("families.yaml"), SCENARIO.formatted(spot, types), List.of(), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1)).result().events().stream()
                        .filter(line -> line.kind().equals("launch"))
                        .map(TimelineEvent::text)
                        .filter(text -> text.startsWith("pending") || text.startsWith("fails in eu-west-1.b"))
                        .distinct()
                        .toList();
    }

    @Test
    void takesTheNextTypeOfTheListWhereHostsOfTheFirstAreFull() {
        String types = "instanceTypes: [m5.large, c5.large]\n"
                + "    instancesDistribution: { onDemandBaseCapacity: 5, onDemandPercentageAboveBaseCapacity: 0% }";
        assertThat(launches("spot: {}", types))
                .containsSequence(
                        "pending, m5.large",
                        "fails in eu-west-1.b: InsufficientInstanceCapacity: no host that its placement allows has room",
                        "pending, c5.large");
    }

    @Test
    void failsWithInsufficientCapacityWhereTheGroupHasNoOtherType() {
        assertThat(launches("", ""))
                .containsExactly(
                        "pending, m5.large",
                        "fails in eu-west-1.b: InsufficientInstanceCapacity: no host that its placement allows has room");
    }
}
