package io.virga.scenarios.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.result.Comparison;
import io.virga.scenarios.result.DifferenceVerdict;
import io.virga.scenarios.result.MetricDifference;
import io.virga.scenarios.result.SettingChange;
import io.virga.scenarios.result.TimesDifferent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DesignComparatorTest {
    private static final Design BASELINE = Queue.simulated("server", "simulate.replications=3");

    private static Comparison compare(MetricChoice choice, Design... others) {
        List<Design> designs = new java.util.ArrayList<>(List.of(BASELINE));
        designs.addAll(List.of(others));
        return new DesignComparator(choice).of(designs);
    }

    @Test
    void saysWhatChangedInTheScenario() {
        Design other = Queue.simulated("server", "simulate.replications=3", "cpu=12ms", "resources.server.maxSize=2");
        assertThat(compare(MetricChoice.usual(), other).designs().get(0).changes())
                .containsExactly(
                        new SettingChange("resources.server.maxSize", "1", "2"),
                        new SettingChange("resources.server.service.job.cpu.exponential.mean", "10ms", "12ms"));
    }

    @Test
    void comparesWorkloadsAndBillUnlessMetricsAreNamed() {
        Design other = Queue.simulated("server", "simulate.replications=3", "cpu=12ms");
        assertThat(compare(MetricChoice.usual(), other).designs().get(0).metrics())
                .extracting(each -> each.name() + ":" + each.stat())
                .containsExactly(
                        "customers.availability:mean",
                        "customers.latency:p50",
                        "customers.latency:p99",
                        "bill.monthly:mean");
        assertThat(compare(MetricChoice.of(List.of("server.CPU*")), other)
                        .designs()
                        .get(0)
                        .metrics())
                .singleElement()
                .satisfies(metric -> {
                    assertThat(metric.name()).isEqualTo("server.CPUUtilization");
                    assertThat(metric.verdict()).isEqualTo(DifferenceVerdict.MORE);
                });
    }

    @Test
    void factorsSayTheSameAsDifferences() {
        Design other = Queue.simulated("server", "simulate.replications=3", "resources.server.instanceType=m7g.large");
        MetricDifference bill = compare(MetricChoice.of(List.of("bill.monthly")), other)
                .designs()
                .get(0)
                .metrics()
                .get(0);
        TimesDifferent times = Objects.requireNonNull(bill.times());
        assertThat(times.word()).isEqualTo("dearer");
        assertThat(times.value())
                .isEqualTo(Objects.requireNonNull(bill.value()) / Objects.requireNonNull(bill.baseline()));
        assertThat(bill.verdict()).isEqualTo(DifferenceVerdict.WORSE);
    }

    @Test
    void intervalsWidenWithTheNumberOfDifferences() {
        Design other = Queue.simulated("server", "simulate.replications=3", "cpu=11ms");
        MetricDifference one = compare(MetricChoice.of(List.of("customers.latency:mean")), other)
                .designs()
                .get(0)
                .metrics()
                .get(0);
        Comparison two = compare(MetricChoice.of(List.of("customers.latency:mean")), other, other);
        MetricDifference ofTwo = two.designs().get(0).metrics().get(0);
        assertThat(two.differences()).isEqualTo(2);
        assertThat(Objects.requireNonNull(ofTwo.low())).isLessThan(Objects.requireNonNull(one.low()));
        assertThat(ofTwo.difference()).isEqualTo(one.difference());
    }

    @Test
    void refusesWhatIsNoPair() {
        Design fewer = Queue.simulated("server", "simulate.replications=2");
        assertThatThrownBy(() -> compare(MetricChoice.usual(), fewer))
                .isInstanceOf(ComparisonException.class)
                .hasMessageContaining("3 and 2 replications");
        Design shorter = Queue.simulated("server", "simulate.replications=3", "simulate.duration=10s");
        assertThatThrownBy(() -> compare(MetricChoice.usual(), shorter))
                .hasMessageContaining("windows of different length, 20.0 and 10.0 seconds");
        assertThatThrownBy(() -> compare(MetricChoice.of(List.of("nobody.latency")), BASELINE))
                .hasMessageContaining("'nobody.latency'");
    }

    @Test
    void tellsNothingFromOneReplication() {
        Design one = Queue.simulated("server", "simulate.replications=1");
        Design other = Queue.simulated("server", "simulate.replications=1", "cpu=12ms");
        Comparison comparison = new DesignComparator(MetricChoice.usual()).of(List.of(one, other));
        assertThat(comparison.isDistinguishable()).isFalse();
        assertThat(comparison.designs().get(0).metrics())
                .allSatisfy(metric -> assertThat(metric.note()).isEqualTo("one replication has no interval"));
    }
}
