package io.virga.models.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.Variate;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.Region;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunbookTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long HOUR = 3_600 * SECOND;
    private static final int RUNS = 20_000;

    private final Simulation sim = Simulation.create(SimulationConfig.of(3, 0));
    private final Journal journal = new Journal(sim);
    private final Region region = new Region("eu-west-1");
    private final List<Long> calls = new ArrayList<>();
    private int paths;

    private RunbookStep step(Variate duration, OfficeHours hours, Attempts attempts, StepEffect effect) {
        return new RunbookStep(sim, "step-" + ++paths, "step " + paths, duration, hours, attempts, effect, journal);
    }

    private RunbookStep work(long seconds) {
        return step(new Constant(seconds * SECOND), OfficeHours.ALWAYS, Attempts.ONCE, new Nothing());
    }

    private RunbookStep order(Attempts attempts) {
        return step(
                new Constant(0),
                OfficeHours.ALWAYS,
                attempts,
                new Order(region.controlPlane(), () -> calls.add(sim.now())));
    }

    private Runbook runbook(RunbookStep... steps) {
        return new Runbook(sim, "test", List.of(steps), journal);
    }

    @Test
    void takesOneStepAfterTheOther() {
        Runbook runbook = runbook(work(10), order(Attempts.ONCE), work(5));
        runbook.start("test");
        sim.runUntil(100 * SECOND);
        assertThat(calls).containsExactly(10 * SECOND);
        assertThat(runbook.completedNanos()).isEqualTo(15 * SECOND);
        assertThat(runbook.isRunning()).isFalse();
    }

    @Test
    void isNotStartedASecondTimeWhileItRuns() {
        Runbook runbook = runbook(work(10));
        runbook.start("first");
        sim.runUntil(5 * SECOND);
        runbook.start("second");
        sim.runUntil(100 * SECOND);
        assertThat(runbook.starts()).isEqualTo(1);
        assertThat(runbook.completions()).isEqualTo(1);
    }

    @Test
    void waitsForTheLastOfStepsAtTheSameTime() {
        AllOf together = new AllOf(List.of(work(10), work(30), work(20)));
        Runbook runbook = runbook(step(new Constant(0), OfficeHours.ALWAYS, Attempts.ONCE, together));
        runbook.start("test");
        sim.runUntil(100 * SECOND);
        assertThat(runbook.completedNanos()).isEqualTo(30 * SECOND);
    }

    /** Of exponential times the longest of three with the same mean takes 1 + 1/2 + 1/3 of it. */
    @Test
    void takesTheMeanOfTheLongestOfStepsAtTheSameTime() {
        List<RunbookStep> steps = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            steps.add(step(new Exponential(60.0 * SECOND), OfficeHours.ALWAYS, Attempts.ONCE, new Nothing()));
        }
        Runbook runbook = runbook(step(new Constant(0), OfficeHours.ALWAYS, Attempts.ONCE, new AllOf(steps)));
        repeat(runbook);
        // The variance is 1 + 1/4 + 1/9 of the mean's square; 3.3 deviations miss once in a thousand seeds.
        double deviation = 60 * Math.sqrt((1 + 1 / 4.0 + 1 / 9.0) / RUNS);
        assertThat(runbook.completedNanos() / 1e9 / RUNS).isCloseTo(110, within(3.3 * deviation));
    }

    /** With a chance of 1/4 there are 4/3 attempts in the mean, each of 60 s, and 30 s before each but the first. */
    @Test
    void triesAgainWhatFailsByChance() {
        Attempts attempts = new Attempts(0.25, 1_000, 30 * SECOND);
        Runbook runbook = runbook(step(new Constant(60.0 * SECOND), OfficeHours.ALWAYS, attempts, new Nothing()));
        repeat(runbook);
        double deviation = 90 * Math.sqrt(0.25 / (0.75 * 0.75) / RUNS);
        assertThat(runbook.completedNanos() / 1e9 / RUNS).isCloseTo(60 * 4 / 3.0 + 30 / 3.0, within(3.3 * deviation));
    }

    private void repeat(Runbook runbook) {
        for (int run = 0; run < RUNS; run++) {
            runbook.start("again");
            while (runbook.isRunning()) {
                sim.step();
            }
        }
    }

    @Test
    void waitsForTheControlPlaneThatAStepNeeds() {
        region.controlPlane().interrupt();
        Runbook runbook = runbook(order(new Attempts(0, 5, 60 * SECOND)));
        runbook.start("test");
        sim.runUntil(90 * SECOND);
        region.controlPlane().restore();
        sim.runUntil(1_000 * SECOND);
        assertThat(calls).containsExactly(120 * SECOND);
    }

    @Test
    void stopsAtAStepThatFailsForGood() {
        region.controlPlane().isolate();
        Runbook runbook = runbook(order(new Attempts(0, 1, 60 * SECOND)), work(10));
        runbook.start("test");
        sim.runUntil(1_000 * SECOND);
        assertThat(runbook.failures()).isEqualTo(1);
        assertThat(runbook.isRunning()).isFalse();
        assertThat(runbook.completions()).isZero();
        assertThat(journal.entries().get(journal.entries().size() - 1).text())
                .isEqualTo("stops at step 1: eu-west-1 cannot be reached");
    }

    @Test
    void looksAgainUntilWhatItWaitsForIsSo() {
        Wait wait = new Wait(sim, "wait", () -> sim.now() >= 25 * SECOND, 10 * SECOND);
        Runbook runbook = runbook(step(new Constant(0), OfficeHours.ALWAYS, Attempts.ONCE, wait));
        runbook.start("test");
        sim.runUntil(100 * SECOND);
        assertThat(runbook.completedNanos()).isEqualTo(30 * SECOND);
    }

    @Test
    void beginsADecisionInOfficeHours() {
        OfficeHours hours = new OfficeHours(9 * HOUR, 17 * HOUR, false, 0);
        assertThat(hours.waitNanos(9 * HOUR)).isZero();
        assertThat(hours.waitNanos(3 * HOUR)).isEqualTo(6 * HOUR);
        assertThat(hours.waitNanos(17 * HOUR)).isEqualTo(16 * HOUR);
        // Friday at 18:00: until Monday at 9:00.
        assertThat(hours.waitNanos((4 * 24 + 18) * HOUR)).isEqualTo((6 + 48 + 9) * HOUR);
        assertThat(new OfficeHours(9 * HOUR, 17 * HOUR, true, 0).waitNanos((4 * 24 + 18) * HOUR))
                .isEqualTo(15 * HOUR);
        // The simulation began at 8:00 on the calendar's clock.
        assertThat(new OfficeHours(9 * HOUR, 17 * HOUR, false, 8 * HOUR).waitNanos(0))
                .isEqualTo(HOUR);
    }
}
