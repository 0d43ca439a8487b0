package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.RunResult;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups that follow the bytes of their instances. */
class NetworkScalingTest {
    /** 100 requests a second of 1,000 bytes are 6 MB a minute, their answers of 5,000 bytes 30 MB: three times the target. */
    @ParameterizedTest
    @CsvSource({"NetworkIn, 2100000", "NetworkOut, 10500000"})
    void followAsManyBytesAMinuteForEachInstance(String metric, long target) {
        Example example = new Example(
                "theory/mm1.yaml",
                List.of(
                        "simulate.warmup=30m",
                        "simulate.duration=10m",
                        "simulate.replications=1",
                        "resources.server.maxSize=9",
                        "resources.server.workers=100",
                        "resources.server.service.job={ wait: 1ms }",
                        "resources.server.scaling={ targetTracking: { metric: " + metric + ", targetValue: " + target
                                + " } }",
                        "workloads.customers.arrivals={ regular: { rate: 100/s } }",
                        "workloads.customers.requests.job.requestSize=1000B",
                        "workloads.customers.requests.job.responseSize=5000B"));
        RunResult result = new Experiment(example.load(), "", List.of(), 1)
                .run(new Progress(1))
                .result();
        assertThat(result.metrics())
                .filteredOn(each -> each.name().equals("server.InstanceHours"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.value()).as("three for ten minutes").isEqualTo(0.5));
    }
}
