package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.RunResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dedicated Hosts, Dedicated Instances and Capacity Reservations in whole scenarios. */
class TenancyScenarioTest {
    private static final String SCENARIO = """
            apiVersion: 1
            name: tenancy
            simulate: { duration: 2h, warmup: 0s, seed: 5, replications: 1 }
            regions:
              us-east-1: { zones: [a, b], racksPerZone: 4, hostsPerRack: 1 %s }
            resources:
              web:
                type: instance
                instanceType: %s
                zones: [us-east-1.a]
                %s
                service: { browse: { cpu: 1ms } }
              %s
            workloads:
              shoppers:
                target: web
                arrivals: { poisson: { rate: 1/s } }
                requests: { browse: { share: 100%%, path: [web], timeout: 2s } }
            %s
            """;
    private static final String STOP_AND_START = """
            operations:
              stop: { at: 30m, action: stopInstances, target: web }
              start: { at: 90m, action: startInstances, target: web }
            """;

    private static RunResult run(String capacity, String type, String properties, String resources, String more) {
        String text = SCENARIO.formatted(capacity, type, properties.replace("\n", "\n    "), resources, more);
        Loaded loaded = ScenarioFile.parse(Path.of("tenancy.yaml"), text, List.of(), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
    }

    private static List<String> bill(RunResult result) {
        return result.bill().lines().stream()
                .filter(line -> line.service().equals("AmazonEC2"))
                .map(line -> line.resource() + " " + line.item() + " "
                        + line.quantity().stripTrailingZeros().toPlainString())
                .toList();
    }

    private static List<String> failures(RunResult result) {
        return result.events().stream()
                .map(event -> event.text())
                .filter(text -> text.contains("fails"))
                .toList();
    }

    /** The list price of a c5 host in us-east-1 is 3.366 USD an hour. */
    @Test
    void aDedicatedHostIsBilledInsteadOfItsInstances() {
        RunResult result = run(
                "",
                "c5.large",
                "count: 8\nplacement: { tenancy: host }",
                "licensed: { type: dedicatedHost, instanceFamily: c5, zones: [us-east-1.a] }",
                STOP_AND_START);
        assertThat(bill(result)).containsExactly("licensed c5 Dedicated Host 2");
        assertThat(result.bill().lines().get(0).cost()).isEqualByComparingTo("6.732");
    }

    @Test
    void withAffinityAnInstanceComesBackToItsHostOrNotAtAll() {
        String hosts = "licensed: { type: dedicatedHost, instanceFamily: m5, zones: [us-east-1.a], count: 2 }";
        String fault = "faults: { dark: { at: 1h, jitter: 0s, action: hostFailure,"
                + " target: us-east-1.a.rack-1.host-1, duration: 50m } }\n";
        String faithful = "count: 1\nplacement: { tenancy: host, affinity: host }";
        assertThat(failures(run("", "m5.large", faithful, hosts, fault + STOP_AND_START)))
                .containsExactly("StartInstances fails: InsufficientHostCapacity: us-east-1.a.licensed.1 has no power");
        String anywhere = "count: 1\nplacement: { tenancy: host }";
        assertThat(failures(run("", "m5.large", anywhere, hosts, fault + STOP_AND_START)))
                .isEmpty();
    }

    /** 0.096 USD × 1.0625 an hour and instance, and 2 USD an hour for the region while one of them runs. */
    @Test
    void dedicatedInstancesHaveTheirPriceAndAFeeForTheRegion() {
        RunResult result = run("", "m5.large", "count: 3\nplacement: { tenancy: dedicated }", "", "");
        assertThat(bill(result))
                .containsExactly("web m5.large Dedicated Instance 6", "us-east-1 Dedicated Instances in the region 2");
        assertThat(result.bill().lines().get(0).cost()).isEqualByComparingTo("0.612");
        assertThat(result.bill().lines().get(1).cost()).isEqualByComparingTo("4");
    }

    /** Two hours of twelve instances, of which nine run and are not billed twice. */
    @Test
    void aReservationIsBilledForWhatNoInstanceUses() {
        RunResult result = run(
                "",
                "m7g.large",
                "count: 9",
                "spare: { type: capacityReservation, instanceType: m7g.large, zone: us-east-1.a, instanceCount: 12 }",
                "");
        assertThat(bill(result)).containsExactly("web m7g.large on-demand 18", "spare m7g.large unused reservation 6");
    }

    @Test
    void stoppedInstancesFindTheirRoomAgainInAReservationOnly() {
        String others = """
                others:
                    type: autoScalingGroup
                    instanceType: m7g.large
                    zones: [us-east-1.a, us-east-1.b]
                    minSize: 8
                    maxSize: 8
                    capacityReservation: { preference: none }
                    suspendedProcesses: [AZRebalance]
                    service: { browse: { cpu: 1ms } }
                """.stripTrailing().replace("\n", "\n  ");
        String loss =
                "faults: { loss: { at: 35m, jitter: 0s, action: zonePowerLoss, target: us-east-1.b, duration: 40m } }\n";
        String capacity = ", capacity: { m7g: 16 vCPU }";
        String spare =
                "\n  spare: { type: capacityReservation, instanceType: m7g.large, zone: us-east-1.a, instanceCount: 4 }";
        String more = "  rest: { target: others, arrivals: { poisson: { rate: 1/min } },"
                + " requests: { browse: { share: 100%, path: [others], timeout: 2s } } }\n"
                + loss + STOP_AND_START;
        assertThat(failures(run(capacity, "m7g.large", "count: 4", others, more)))
                .filteredOn(text -> text.contains("StartInstances"))
                .hasSize(4)
                .containsOnly("StartInstances fails: InsufficientInstanceCapacity:"
                        + " 16 of 16 vCPU of family m7g are in use");
        assertThat(failures(run(capacity, "m7g.large", "count: 4", others + spare, more)))
                .noneMatch(text -> text.contains("StartInstances"));
    }
}
