package io.virga.scenarios.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.experiment.AchievedPrecision;
import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.experiment.PrecisionGoal;
import io.virga.scenarios.result.Metric;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs that stop when they are precise enough are as precise as they say. */
class SequentialPrecisionValidationTest {
    /** W = 1/(μ − λ) of a queue with λ = 50/s and μ = 100/s. */
    private static final double MEAN_SECONDS = 0.020;

    private static final double PRECISION = 0.10;

    private static final MetricChoice MEAN = MetricChoice.of(List.of("customers.latency:mean"));

    private static Experiment.Outcome run(int seed, int threads, double precision, int most) {
        return Queue.run(threads, new PrecisionGoal(precision, MEAN, most), "simulate.seed=" + seed);
    }

    private static Metric mean(Experiment.Outcome outcome) {
        return outcome.result().metrics().stream()
                .filter(each ->
                        each.name().equals("customers.latency") && each.stat().equals("mean"))
                .findFirst()
                .orElseThrow();
    }

    /** Runs whose interval holds the truth. */
    private static int covering(int seeds) {
        int covering = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            Experiment.Outcome outcome = run(seed, 1, PRECISION, 1_000);
            assertThat(outcome.precision()).allMatch(AchievedPrecision::isReached);
            Metric mean = mean(outcome);
            boolean holds = Objects.requireNonNull(mean.low()) <= MEAN_SECONDS
                    && MEAN_SECONDS <= Objects.requireNonNull(mean.high());
            covering += holds ? 1 : 0;
        }
        return covering;
    }

    /** Intervals of 95%: with that coverage, fewer than 12 of 16 have a chance of 0.1%. */
    @Test
    void intervalsCoverTheTruthAsOftenAsTheySay() {
        assertThat(covering(16)).isGreaterThanOrEqualTo(12);
    }

    /** Intervals of 95%: with a coverage of 93% at least, fewer than 264 of 300 have a chance of 0.1%. */
    @Test
    @Tag("full")
    void intervalsCoverTheTruthAsOftenAsTheySayOver300Seeds() {
        int covering = covering(300);
        System.getLogger("validation").log(System.Logger.Level.INFO, covering + " of 300 intervals hold the truth");
        assertThat(covering).isGreaterThanOrEqualTo(264);
    }

    @Test
    void stopsAtTheSameReplicationOnAnyNumberOfThreads() {
        Experiment.Outcome one = run(3, 1, PRECISION, 1_000);
        Experiment.Outcome three = run(3, 3, PRECISION, 1_000);
        assertThat(three.result()).isEqualTo(one.result());
        assertThat(one.result().simulate().replications()).isBetween(10, 200);
    }

    @Test
    void saysHowFarItGotWithinTheLimit() {
        Experiment.Outcome outcome = run(1, 2, 0.001, 12);
        assertThat(outcome.result().simulate().replications()).isEqualTo(12);
        assertThat(outcome.interrupted()).isFalse();
        AchievedPrecision achieved = outcome.precision().get(0);
        assertThat(achieved.isReached()).isFalse();
        assertThat(achieved.metric()).isEqualTo("customers.latency mean");
        assertThat(achieved.relativeHalfWidth()).isGreaterThan(0.001);
        assertThat(achieved.planned()).isGreaterThan(12);
    }
}
