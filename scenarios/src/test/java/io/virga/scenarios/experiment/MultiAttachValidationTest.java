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

/** Instances that share a volume: each has its own ceiling, and all together have that of the volume. */
class MultiAttachValidationTest {
    private static RunResult run(String resources) {
        String scenario = """
            apiVersion: 1
            name: shared
            simulate: { duration: 1s, warmup: 200ms, seed: 5, replications: 1 }
            regions: { us-east-1: { zones: [a] } }
            resources:
              %s
            workloads:
              clients:
                target: it
                arrivals: { closed: { clients: 180, thinkTime: 0s } }
                requests: { read: { share: 100%%, path: [it] } }
            """;
        Loaded loaded = ScenarioFile.parse(
                Path.of("shared.yaml"), scenario.formatted(resources), List.of(), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
    }

    private static double readsPerSecond(RunResult result) {
        Double reads = result.metrics().stream()
                .filter(metric -> metric.name().equals("it.VolumeReadOps"))
                .findFirst()
                .orElseThrow()
                .value();
        return reads == null ? Double.NaN : reads;
    }

    private static RunResult attachedTo(String instances) {
        return run("it: { type: ebsVolume, volumeType: io2, size: 100GiB, iops: 50000, zone: us-east-1.a,"
                + " attachedTo: " + instances + ", service: { read: { reads: 1, size: 16KiB } } }");
    }

    /** The example of the EC2 user guide, EBS Multi-Attach. */
    @Test
    void theAggregateIsThatOfTheVolume() {
        assertThat(readsPerSecond(attachedTo("[m5.8xlarge]"))).isCloseTo(30_000, within(30.0));
        assertThat(readsPerSecond(attachedTo("[c5.12xlarge]"))).isCloseTo(40_000, within(40.0));
        assertThat(readsPerSecond(attachedTo("[m5.8xlarge, c5.12xlarge]"))).isCloseTo(50_000, within(50.0));
    }

    private static RunResult instances(String more) {
        return run("it: { type: instance, instanceType: m5.8xlarge, zones: [us-east-1.a], count: 2,"
                + " storage: { volumeType: io2, size: 100GiB, iops: 10000" + more + " },"
                + " service: { read: { cpu: 1us, io: { reads: 1, size: 16KiB } } } }");
    }

    @Test
    void instancesOfAResourceShareOneVolumeAndPayForOne() {
        RunResult shared = instances(", multiAttach: true");
        RunResult apart = instances("");
        assertThat(readsPerSecond(shared)).isCloseTo(10_000, within(10.0));
        assertThat(readsPerSecond(apart)).isCloseTo(20_000, within(20.0));
        assertThat(quantity(apart)).isCloseTo(2 * quantity(shared), within(2e-6));
    }

    private static double quantity(RunResult result) {
        return result.bill().lines().stream()
                .filter(line -> line.item().equals("io2 storage"))
                .map(BillLine::quantity)
                .mapToDouble(Number::doubleValue)
                .sum();
    }
}
