package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.Limits;
import io.virga.kernel.SimulationConfig;
import io.virga.models.compute.Instance;
import io.virga.models.fault.Outage;
import io.virga.models.storage.Volume;
import io.virga.scenarios.build.CloudModel;
import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.build.Window;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.spec.ScenarioSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Instances that come and go for a year leave entries in the ledger and nothing else. */
class ReplacementMemoryTest {
    /** Three kinds of fleet whose instances live an hour: Spot with balancer and volumes, burstable, with disks of their own. */
    private static final String SCENARIO = """
        apiVersion: 1
        name: replacements
        simulate: { duration: %s, seed: 5, replications: 1 }
        regions:
          us-east-1:
            zones: [a, b]
            racksPerZone: 4
            hostsPerRack: 4
            host: { vcpus: 128 vCPU, memory: 512 GiB }
            spot: { reclaimedShare: 50%% }
        resources:
          alb: { type: applicationLoadBalancer, targets: [spot], zones: [us-east-1.a, us-east-1.b], healthCheck: { interval: 300s, timeout: 100s } }
          spot:
            type: autoScalingGroup
            instanceType: m5.large
            instanceTypes: [m5.large, m6i.large]
            instancesDistribution: { onDemandPercentageAboveBaseCapacity: 50%% }
            zones: [us-east-1.a, us-east-1.b]
            minSize: 8
            maxSize: 8
            storage: { volumeType: gp3, size: 8 GiB, deleteOnTermination: true }
            service: { job: { cpu: 5ms, io: { reads: 1, size: 16KiB } } }
          burst:
            type: autoScalingGroup
            instanceType: t3.micro
            zones: [us-east-1.a, us-east-1.b]
            minSize: 8
            maxSize: 8
            service: { job: { cpu: 5ms } }
          disks:
            type: autoScalingGroup
            instanceType: i3.large
            zones: [us-east-1.a, us-east-1.b]
            minSize: 8
            maxSize: 8
            instanceStore: { data: 1 GiB }
            service: { job: { cpu: 5ms, io: { reads: 1, size: 16KiB } } }
        hazards:
          spot-stops: { action: instanceStop, per: instance, target: spot, rate: 1/h }
          burst-stops: { action: instanceStop, per: instance, target: burst, rate: 1/h }
          disk-stops: { action: instanceStop, per: instance, target: disks, rate: 1/h }
        workloads:
          to-spot:
            target: alb
            arrivals: { poisson: { rate: 10/h } }
            requests: { job: { share: 100%%, path: [alb, spot], timeout: 5s } }
          to-burst:
            target: burst
            arrivals: { poisson: { rate: 10/h } }
            requests: { job: { share: 100%%, path: [burst], timeout: 5s } }
          to-disks:
            target: disks
            arrivals: { poisson: { rate: 10/h } }
            requests: { job: { share: 100%%, path: [disks], timeout: 5s } }
        """;

    private static CloudModel run(String duration) {
        Loaded loaded = ScenarioFile.parse(
                Path.of("replacements.yaml"), SCENARIO.formatted(duration), List.of(), new MachineCatalogue());
        assertThat(loaded.diagnostics()).isEmpty();
        ScenarioSpec spec = Objects.requireNonNull(loaded.spec());
        Window window = Windows.of(spec.simulate());
        CloudModel model = CloudModel.build(
                spec,
                window,
                new SimulationConfig(5, 0, Limits.DEFAULT, () -> null),
                (name, classes, accountSize, places) -> new WorkloadRecorder(window, classes, accountSize, places));
        model.sim().runUntil(window.startNanos());
        model.startMeasuring();
        model.sim().runUntil(window.endNanos());
        return model;
    }

    /**
     * Two runs that differ in length alone: nothing may grow but the journal, which is bounded, the failures, which the result
     * lists one by one, and the history of Spot prices. Which calls are under way at the end differs a little.
     */
    private static void assertBounded(String duration, int replacements) throws IllegalAccessException {
        Map<String, Integer> brief = Reachable.from(run("1d"));
        Map<String, Integer> lengthy = Reachable.from(run(duration));
        assertThat(lengthy.get(Outage.class.getName())).isGreaterThan(replacements);
        assertThat(lengthy.get(Instance.class.getName())).isBetween(24, 24 + 6);
        assertThat(lengthy.get(Volume.class.getName())).isBetween(8, 8 + 6);
        assertThat(objects(lengthy)).isLessThan(objects(brief) + objects(brief) / 4);
    }

    private static int objects(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> !entry.getKey().matches(".*(Journal.Entry|Outage|HazardModels.Struck|PriceChange)"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @Test
    void keepsNoInstanceThatIsGone() throws IllegalAccessException {
        assertBounded("10d", 5_000);
    }

    @Tag("full")
    @Test
    void keepsNoneOfAHundredThousandThatAreGone() throws IllegalAccessException {
        assertBounded("175d", 100_000);
    }
}
