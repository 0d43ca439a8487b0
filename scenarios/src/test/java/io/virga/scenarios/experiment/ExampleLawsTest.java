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
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every system, whatever happens in it: no tolerance for luck is needed. */
@ParameterizedClass
@MethodSource("io.virga.scenarios.experiment.Example#all")
@TestMethodOrder(OrderAnnotation.class)
class ExampleLawsTest {
    private static final long MINUTE = 60_000_000_000L;
    private static final Processors PROCESSORS = Processors.load();

    /** One run of an example is measured by all tests. */
    private record Run(ScenarioSpec spec, CloudModel model, Map<String, WorkloadRecorder> recorders) {}

    private static @Nullable Run run;

    @BeforeParameterizedClassInvocation
    static void measure(Example example) {
        ScenarioSpec spec = example.load();
        Map<String, WorkloadRecorder> recorders = new LinkedHashMap<>();
        Window window = Windows.of(spec.simulate());
        SimulationConfig config = new SimulationConfig(spec.simulate().seed(), 0, Limits.DEFAULT, () -> null);
        CloudModel model = CloudModel.build(spec, window, config, (name, classes, accountSize, places) -> {
            WorkloadRecorder recorder = new WorkloadRecorder(window, classes, accountSize, places);
            recorders.put(name, recorder);
            return recorder;
        });
        model.sim().runUntil(window.startNanos());
        model.startMeasuring();
        model.sim().runUntil(window.endNanos());
        run = new Run(spec, model, recorders);
    }

    /** A parameterized class needs a place for its parameter. */
    @Parameter
    @SuppressWarnings("UnusedVariable")
    private @Nullable Example example;

    private static Run run() {
        return Objects.requireNonNull(run);
    }

    @Test
    @Order(1)
    void littlesLawHoldsAtEachResource() {
        for (ResourceModel resource : run().model().resources().values()) {
            StationTotals totals = resource.totals();
            if (totals != null) {
                double present = totals.present().integral();
                assertThat(present).as(resource.name()).isCloseTo(totals.spentNanos(), within(1e-9 * present + 1));
                assertThat(totals.arrivals()).as(resource.name()).isPositive();
            }
        }
    }

    @Test
    @Order(1)
    void utilisationIsThroughputTimesServiceAtEachResource() {
        run().model().resources().forEach((name, resource) -> {
            StationTotals totals = resource.totals();
            if (totals != null && totals.cpuNanos() > 0) {
                double busy = totals.busyVcpus().integral();
                // What began before the window or had not ended at its end is in one of the two numbers only.
                double slack = 0.01 * busy + 1e9;
                double least = leastYield(
                        Objects.requireNonNull(run().spec().resources().get(name)));
                // Of those that share the processors at the end a part of the work is done.
                double begun = totals.present().value() * totals.cpuNanos() / Math.max(1, totals.completions());
                assertThat(totals.cpuNanos()).as(name).isBetween(least * busy - slack - begun, busy + slack);
            }
        });
    }

    /** The least work that a busy vCPU does: less than its whole where it may share a core with another. */
    private static double leastYield(CloudResourceSpec spec) {
        String type = spec instanceof AutoScalingGroupSpec group
                ? group.instanceType()
                : spec instanceof InstanceSpec instance
                        ? instance.instanceType()
                        : spec instanceof DbInstanceSpec database
                                ? database.instanceType()
                                : spec instanceof AuroraClusterSpec cluster ? cluster.instanceType() : "";
        boolean known = !type.isEmpty() && !type.equals("db.serverless");
        return known && PROCESSORS.of(Machines.types().find(type)).threadsPerCore() == 2
                ? VcpuCapacity.HYPERTHREAD_GAIN / 2
                : 1;
    }

    /** Goes on until the last of them has ended. */
    @Test
    @Order(2)
    void eachLogicalRequestEndsExactlyOnce() {
        long deadline = run().model().sim().now() + 90 * MINUTE;
        while (open() > 0 && run().model().sim().now() < deadline) {
            run().model().sim().runUntil(run().model().sim().now() + MINUTE);
        }
        assertThat(open()).isZero();
        run().recorders().forEach((name, recorder) -> {
            for (ClassCounts counts : recorder.classes()) {
                assertThat(counts.ended()).as(name).isEqualTo(counts.offered()).isPositive();
                assertThat(counts.latency().count()).isEqualTo(counts.offered());
            }
        });
    }

    private static long open() {
        return run().model().workloads().stream()
                .mapToLong(each -> each.workload().measuredOpen())
                .sum();
    }

    @Test
    @Order(3)
    void theTimeOfAnsweredRequestsIsAccountedForToTheNanosecond() {
        run().recorders().forEach((name, recorder) -> {
            for (ClassCounts counts : recorder.classes()) {
                assertThat(counts.time().isWhole()).as(name).isTrue();
                assertThat(counts.time().count())
                        .as(name)
                        .isEqualTo(counts.latency().count() - counts.latency().censored());
            }
        });
    }
}
