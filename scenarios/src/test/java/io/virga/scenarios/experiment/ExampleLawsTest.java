package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.Limits;
import io.virga.kernel.SimulationConfig;
import io.virga.models.compute.Processors;
import io.virga.models.compute.VcpuCapacity;
import io.virga.models.traffic.StationTotals;
import io.virga.scenarios.build.CloudModel;
import io.virga.scenarios.build.Machines;
import io.virga.scenarios.build.ResourceModel;
import io.virga.scenarios.build.Window;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every system, whatever happens in it: no tolerance for luck is needed. */
class ExampleLawsTest {
    private static final long MINUTE = 60_000_000_000L;
    private static final Processors PROCESSORS = Processors.load();

    private final Map<String, WorkloadRecorder> recorders = new LinkedHashMap<>();

    private CloudModel measure(ScenarioSpec spec) {
        Window window = Windows.of(spec.simulate());
        SimulationConfig config = new SimulationConfig(spec.simulate().seed(), 0, Limits.DEFAULT, () -> null);
        CloudModel model = CloudModel.build(spec, window, config, (name, classes, accountSize) -> {
            WorkloadRecorder recorder = new WorkloadRecorder(window, classes, accountSize);
            recorders.put(name, recorder);
            return recorder;
        });
        model.sim().runUntil(window.startNanos());
        model.startMeasuring();
        model.sim().runUntil(window.endNanos());
        return model;
    }

    @ParameterizedTest
    @MethodSource("io.virga.scenarios.experiment.Example#all")
    void littlesLawHoldsAtEachResource(Example example) {
        CloudModel model = measure(example.load());
        for (ResourceModel resource : model.resources().values()) {
            StationTotals totals = resource.totals();
            if (totals != null) {
                double present = totals.present().integral();
                assertThat(present).as(resource.name()).isCloseTo(totals.spentNanos(), within(1e-9 * present + 1));
                assertThat(totals.arrivals()).as(resource.name()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.virga.scenarios.experiment.Example#all")
    void utilisationIsThroughputTimesServiceAtEachResource(Example example) {
        ScenarioSpec spec = example.load();
        CloudModel model = measure(spec);
        model.resources().forEach((name, resource) -> {
            StationTotals totals = resource.totals();
            if (totals != null && totals.cpuNanos() > 0) {
                double busy = totals.busyVcpus().integral();
                // What began before the window or had not ended at its end is in one of the two numbers only.
                double slack = 0.01 * busy + 1e9;
                double least =
                        leastYield(Objects.requireNonNull(spec.resources().get(name)));
                assertThat(totals.cpuNanos()).as(name).isBetween(least * busy - slack, busy + slack);
            }
        });
    }

    /** The least work that a busy vCPU does: less than its whole where it may share a core with another. */
    private static double leastYield(CloudResourceSpec spec) {
        String type = spec instanceof AutoScalingGroupSpec group
                ? group.instanceType()
                : spec instanceof InstanceSpec instance
                        ? instance.instanceType()
                        : spec instanceof DbInstanceSpec database ? database.instanceType() : "";
        return !type.isEmpty() && PROCESSORS.of(Machines.types().find(type)).threadsPerCore() == 2
                ? VcpuCapacity.HYPERTHREAD_GAIN / 2
                : 1;
    }

    @ParameterizedTest
    @MethodSource("io.virga.scenarios.experiment.Example#all")
    void eachLogicalRequestEndsExactlyOnce(Example example) {
        CloudModel model = measure(example.load());
        long deadline = model.sim().now() + 90 * MINUTE;
        while (open(model) > 0 && model.sim().now() < deadline) {
            model.sim().runUntil(model.sim().now() + MINUTE);
        }
        assertThat(open(model)).isZero();
        recorders.forEach((name, recorder) -> {
            for (ClassCounts counts : recorder.classes()) {
                assertThat(counts.ended()).as(name).isEqualTo(counts.offered()).isPositive();
                assertThat(counts.latency().count()).isEqualTo(counts.offered());
            }
        });
    }

    private static long open(CloudModel model) {
        return model.workloads().stream()
                .mapToLong(each -> each.workload().measuredOpen())
                .sum();
    }

    @ParameterizedTest
    @MethodSource("io.virga.scenarios.experiment.Example#all")
    void theTimeOfGoodRequestsIsAccountedForToTheNanosecond(Example example) {
        ScenarioSpec spec = example.load("simulate.replications=1");
        Replication replication = new ReplicationRunner(spec, Windows.of(spec.simulate()), 1, new Progress(1)).run(0);
        for (WorkloadCounts workload : replication.workloads()) {
            for (ClassCounts counts : workload.recorder().classes()) {
                long accounted = 0;
                for (long nanos : counts.goodNanosByAccount()) {
                    accounted += nanos;
                }
                assertThat(accounted).isEqualTo(counts.goodLatencyNanos());
            }
        }
    }
}
