package io.virga.models.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Exponential;
import io.virga.models.monitoring.Journal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Runbooks of exponential steps against the hypoexponential distribution, of which each expected value is the exact
 * solution. All intervals are of 3.9 standard deviations: one of the ten is missed by chance once in a thousand seeds.
 */
class RunbookValidationTest {
    private static final double MINUTE_NANOS = 60e9;
    private static final int RUNS = 40_000;
    private static final double WIDTH = 3.9;

    private static List<Double> minutes(double... means) {
        Simulation sim = Simulation.create(SimulationConfig.of(7, 0));
        Journal journal = new Journal(sim);
        List<RunbookStep> steps = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            steps.add(new RunbookStep(
                    sim,
                    "step-" + i,
                    "work",
                    new Exponential(means[i] * MINUTE_NANOS),
                    OfficeHours.ALWAYS,
                    Attempts.ONCE,
                    new Nothing(),
                    journal));
        }
        Runbook runbook = new Runbook(sim, "sum", steps, journal);
        List<Double> minutes = new ArrayList<>();
        long before = 0;
        for (int run = 0; run < RUNS; run++) {
            runbook.start("again");
            while (runbook.isRunning()) {
                sim.step();
            }
            minutes.add((runbook.completedNanos() - before) / MINUTE_NANOS);
            before = runbook.completedNanos();
        }
        return minutes;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static void assertShareAbove(List<Double> values, double bound, double share) {
        double above = values.stream().filter(value -> value > bound).count() / (double) RUNS;
        assertThat(above).isCloseTo(share, within(WIDTH * Math.sqrt(share * (1 - share) / RUNS)));
    }

    @Test
    void stepsOf5And10And20MinutesAddUp() {
        List<Double> minutes = minutes(5, 10, 20);
        assertThat(mean(minutes)).isCloseTo(35, within(WIDTH * 22.91287847 / Math.sqrt(RUNS)));
        assertShareAbove(minutes, 29.81336271, 0.5);
        assertShareAbove(minutes, 60, 0.1278100594);
        assertShareAbove(minutes, 79.2438731, 0.05);
        assertShareAbove(minutes, 111.6635001, 0.01);
    }

    @Test
    void stepsOf2And15And30MinutesAddUp() {
        List<Double> minutes = minutes(2, 15, 30);
        assertThat(mean(minutes)).isCloseTo(47, within(WIDTH * 33.60059523 / Math.sqrt(RUNS)));
        assertShareAbove(minutes, 38.87628095, 0.5);
        assertShareAbove(minutes, 60, 0.2688707489);
        assertShareAbove(minutes, 112.351938, 0.05);
        assertShareAbove(minutes, 160.9436368, 0.01);
    }
}
