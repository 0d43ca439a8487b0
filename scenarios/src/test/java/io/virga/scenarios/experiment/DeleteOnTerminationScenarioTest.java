package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.BillLine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the volumes of two instances that are terminated after an hour of two, by what is billed of them. */
class DeleteOnTerminationScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: terminated
        simulate: { duration: 2h, warmup: 0s, seed: 5, replications: 1 }
        regions: { us-east-1: { zones: [a] } }
        resources:
          two:
            type: instance
            instanceType: m5.large
            zones: [us-east-1.a]
            count: 2
            stopping: 36s
            storage: { volumeType: io2, size: 100GiB, iops: 1000%s }
            service: { get: { cpu: 1ms, io: { reads: 1, size: 4KiB } } }
        workloads:
          clients:
            target: two
            arrivals: { poisson: { rate: 6/h } }
            requests: { get: { share: 100%%, path: [two], timeout: 2s } }
        operations: { end: { at: 1h, action: terminateInstances, target: two } }
        """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "''                                              | 4",
                "', boot: true'                                  | 2.02",
                "', boot: true, deleteOnTermination: false'      | 4",
                "', deleteOnTermination: true'                   | 2.02",
                "', multiAttach: true'                           | 2",
                "', multiAttach: true, deleteOnTermination: true' | 1.01",
            })
    void rootVolumesGoWithTheirInstanceAndOthersIfThatIsTold(String storage, double volumeHours) {
        Loaded loaded = ScenarioFile.parse(
                Path.of("terminated.yaml"), SCENARIO.formatted(storage), List.of(), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        double gigabyteMonths = new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1)).result().bill().lines().stream()
                        .filter(line -> line.item().equals("io2 storage"))
                        .map(BillLine::quantity)
                        .mapToDouble(Number::doubleValue)
                        .sum();
        assertThat(gigabyteMonths).isCloseTo(100 * volumeHours / 730, within(1e-5));
    }
}
