package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.statistics.LatencyHistogram;
import io.virga.scenarios.result.Metric;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    private final Estimates estimates = new Estimates(0.95, List.of("zone-loss"));

    private static Observation part(double numerator, double denominator) {
        return Observation.ratio("x.availability", "mean", "1", numerator, denominator, (long) denominator);
    }

    private static LatencyHistogram latencies(int answered, int failed) {
        LatencyHistogram histogram = new LatencyHistogram();
        for (int i = 1; i <= answered; i++) {
            histogram.record(i * 1_000_000L);
        }
        for (int i = 0; i < failed; i++) {
            histogram.recordCensored();
        }
        return histogram;
    }

    private static Metric find(List<Metric> metrics, String stat) {
        return metrics.stream()
                .filter(each -> each.stat().equals(stat))
                .findFirst()
                .orElseThrow();
    }

    private static double value(Metric metric) {
        return Objects.requireNonNull(metric.value());
    }

    @Test
    void poolsRatiosByTheirSumsNotByTheMeanOfTheirValues() {
        Metric metric = estimates.ratio(List.of(part(1, 1), part(0, 3)));
        assertThat(metric.value()).isEqualTo(0.25);
        assertThat(metric.estimand()).isEqualTo("pooled");
        assertThat(metric.perReplication()).containsExactly(1.0, 0.0);
    }

    @Test
    void givesCountsAsMeansOfReplicationsWithStudentsInterval() {
        Metric metric = estimates.ratio(
                List.of(Observation.count("x", "sum", "count", 10), Observation.count("x", "sum", "count", 14)));
        assertThat(metric.value()).isEqualTo(12);
        assertThat(metric.estimand()).isEqualTo("replication-mean");
        // t(0.975, 1) = 12.7062 times s/√n = 2.
        assertThat(metric.high()).isCloseTo(12 + 25.4124, within(1e-3));
    }

    @Test
    void givesNoIntervalFromOneReplication() {
        Metric metric = estimates.ratio(List.of(part(9, 10)));
        assertThat(metric.low()).isNull();
        assertThat(metric.high()).isNull();
        assertThat(metric.note()).contains("one replication");
    }

    @Test
    void isNeverCertainWhenNoFailureWasSeen() {
        Metric metric = estimates.share(List.of(part(500, 500), part(500, 500)));
        assertThat(metric.value()).isEqualTo(1);
        // Rule of three: 1 − 0.05^(1/1000).
        assertThat(metric.low()).isCloseTo(1 - 0.0029912, within(1e-6));
        assertThat(metric.note()).contains("rule of three");
    }

    @Test
    void keepsTheIntervalOfAShareBetweenZeroAndOne() {
        Metric metric = estimates.share(List.of(part(99, 100), part(60, 100)));
        assertThat(metric.high()).isLessThanOrEqualTo(1);
        assertThat(metric.low()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void doesNotTellAQuantileThatLiesAmongTheFailures() {
        List<Metric> metrics = estimates.latency("x.latency", List.of(latencies(95, 5), latencies(95, 5)));
        assertThat(find(metrics, "p99").value()).isNull();
        assertThat(find(metrics, "p99").note()).contains("failed");
        assertThat(find(metrics, "p90").value()).isCloseTo(0.090, within(0.001));
        assertThat(find(metrics, "mean").note()).contains("10 were not answered");
    }

    @Test
    void countsFailuresAsSlowSoThatQuantilesDoNotImproveByThem() {
        double without = value(find(estimates.latency("x", List.of(latencies(100, 0))), "p50"));
        double with = value(find(estimates.latency("x", List.of(latencies(100, 20))), "p50"));
        assertThat(with).isGreaterThan(without);
    }

    @Test
    void namesWhatAllValuesAreConditionalOn() {
        assertThat(estimates.ratio(List.of(part(1, 2))).given()).containsExactly("zone-loss");
    }
}
