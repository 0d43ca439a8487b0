package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.Bottleneck;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.TimeShare;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where the time goes at a queue with one server, in the mean and in the tail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeByLatencyTest {
    private RunResult result;

    @BeforeAll
    void run() {
        Example queue = new Example("theory/mm1.yaml", List.of("simulate.duration=30m", "simulate.replications=4"));
        result = new Experiment(queue.load(), "", List.of(), 2)
                .run(new Progress(4))
                .result();
    }

    @Test
    void thePartsAddUpToTheMeanLatency() {
        double latency = Objects.requireNonNull(
                TheoryFigures.find(result, new TheoryFigures.Figure("customers.job.latency", "mean", 0, 0))
                        .value());
        assertThat(total(TimeShare::seconds)).isCloseTo(latency, within(1e-12));
    }

    /**
     * Sojourns in M/M/1 are exponential, so those of the slowest percent exceed the 99th percentile by the mean: W (1 + ln
     * 100) in all. Cells are a sixteenth wide.
     */
    @Test
    void theSlowestPercentIsAsSlowAsTheTailOfAnExponential() {
        double mean = total(TimeShare::seconds);
        assertThat(total(TimeShare::slowestPercentSeconds) / mean).isCloseTo(1 + Math.log(100), within(0.5));
        double p99 = Objects.requireNonNull(
                TheoryFigures.find(result, new TheoryFigures.Figure("customers.job.latency", "p99", 0, 0))
                        .value());
        assertThat(total(TimeShare::slowestPercentSeconds)).isGreaterThan(p99);
    }

    @Test
    void theSlowAreThoseThatWaited() {
        TimeShare queued = share("queued");
        TimeShare served = share("served");
        assertThat(queued.seconds() / served.seconds()).isCloseTo(4, within(0.4));
        assertThat(queued.slowestPercentSeconds() / served.slowestPercentSeconds())
                .isGreaterThan(6);
    }

    @Test
    void theServerIsTheBottleneckOfTheWholeWindow() {
        List<Bottleneck> bottlenecks = result.timeline().bottlenecks();
        assertThat(bottlenecks).extracting(Bottleneck::resource).containsOnly("server");
        assertThat(bottlenecks.get(0).fromSeconds()).isZero();
        assertThat(bottlenecks.get(bottlenecks.size() - 1).toSeconds()).isEqualTo(1800);
        assertThat(bottlenecks)
                .allSatisfy(each -> assertThat(each.utilization()).isBetween(0.7, 0.9));
    }

    private TimeShare share(String phase) {
        return result.whereTimeWent().stream()
                .filter(each -> each.phase().equals(phase))
                .findFirst()
                .orElseThrow();
    }

    private double total(ToDoubleFunction<TimeShare> seconds) {
        return result.whereTimeWent().stream().mapToDouble(seconds).sum();
    }
}
