package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.experiment.TheoryFigures.Figure;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fan-out and hedged requests against the order statistics behind "The Tail at Scale" (Dean and Barroso, CACM 56(2),
 * 2013). Each figure lies within its 99% interval; the seed is fixed.
 */
class TailValidationTest {
    private static final String USERS = "users.ask.latency";

    private static Example fanOut(String... sets) {
        return new Example("theory/fan-out.yaml", List.of(sets));
    }

    private static Example hedge(String... sets) {
        return new Example("theory/hedge.yaml", List.of(sets));
    }

    @Test
    void theSlowestOfTenLeavesIsTheirMaximum() {
        TheoryFigures.check(
                fanOut("simulate.duration=5m"),
                List.of(
                        new Figure(USERS, "mean", 0.02928968254, 0.01),
                        new Figure(USERS, "p50", 0.02703555192, 0.01),
                        new Figure(USERS, "p95", 0.05275343911, 0.01),
                        new Figure(USERS, "p99", 0.06903236794, 0.02)),
                1);
    }

    /** The p-quantile of the slowest of n is the p^(1/n)-quantile of one. */
    @Test
    void theSlowestOfFiftyLognormalLeavesIsTheirMaximum() {
        TheoryFigures.check(
                fanOut(
                        "simulate.duration=1m",
                        "leaves=50",
                        "resources.leaf.latency={ lognormal: { median: 5ms, p95: 25.901258ms } }"),
                List.of(
                        new Figure(USERS, "p50", 0.04529932953, 0.02),
                        new Figure(USERS, "p95", 0.1090962566, 0.02),
                        new Figure(USERS, "p99", 0.1721253444, 0.04)),
                1);
    }

    /** All of r + 1 attempts fail with probability p^(r+1); there are (1 − p^(r+1)) / (1 − p) attempts in the mean. */
    @ParameterizedTest(name = "{0} failures, {1} retries")
    @CsvSource({"10%, 2, 0.999, 1.11", "30%, 3, 0.9919, 1.417"})
    void retriesMakeUpForFailures(String errorRate, int retries, double availability, double attempts) {
        Example example = fanOut(
                "simulate.duration=5m",
                "leaves=1",
                "resources.leaf.errorRate=" + errorRate,
                "workloads.users.requests.ask.retry={ retries: " + retries + " }");
        RunResult result = new Experiment(example.load(), "", List.of(), 2)
                .run(new Progress(10))
                .result();
        double offered = value(result, "users.ask.offered", "rate");
        double errors = 1 - availability;
        // Three hundred thousand requests; four standard deviations, which one right figure in 16,000 exceeds.
        assertThat(value(result, "users.ask.availability", "mean"))
                .isCloseTo(availability, within(4 * Math.sqrt(errors * availability / 300_000)));
        assertThat(value(result, "users.ask.attempts", "rate") / offered).isCloseTo(attempts, within(0.006));
    }

    /** P(slow) = 1 − (1 − p)ⁿ; what would be slow fails here. */
    @Test
    void aRareFlawOfALeafIsACommonFlawOfManyAtOnce() {
        checkRareFlaws("30s", "1s", 4);
    }

    @Tag("full")
    @Test
    void aRareFlawOfALeafIsACommonFlawOfManyAtOnceToTheLastDigit() {
        checkRareFlaws("5m", "30s", 1);
    }

    private static void checkRareFlaws(String tenLeaves, String thousandLeaves, double looseness) {
        TheoryFigures.check(
                fanOut("simulate.warmup=200ms", "simulate.duration=" + tenLeaves, "resources.leaf.errorRate=1%"),
                List.of(new Figure("users.ask.errors", "mean", 0.09561792499, 0.02)),
                looseness);
        TheoryFigures.check(
                fanOut(
                        "simulate.warmup=200ms",
                        "simulate.duration=" + thousandLeaves,
                        "leaves=1000",
                        "resources.leaf.errorRate=0.1%"),
                List.of(new Figure("users.ask.errors", "mean", 0.6323045752, 0.02)),
                looseness);
    }

    /** P(T > t) = F(t) before the second copy is sent and F(t) F(t − d) after, with the tail F and the delay d. */
    @Test
    void aSecondCopyCutsTheTailOfALognormal() {
        TheoryFigures.check(
                hedge("simulate.duration=5m"),
                List.of(
                        new Figure(USERS, "p50", 0.005, 0.02),
                        new Figure(USERS, "p95", 0.05895169341, 0.02),
                        new Figure(USERS, "p99", 0.07181602862, 0.02)),
                1);
    }

    @Test
    void aSecondCopyCutsTheTailOfAnExponential() {
        TheoryFigures.check(
                hedge(
                        "simulate.duration=5m",
                        "resources.leaf.latency={ exponential: { mean: 10ms } }",
                        "workloads.users.requests.ask.path[1].hedge=29.957323ms"),
                List.of(new Figure(USERS, "p50", 0.006931471806, 0.02), new Figure(USERS, "p99", 0.0380045123, 0.02)),
                1);
    }

    @Test
    void theSecondCopiesAreFivePercentMoreCalls() {
        ScenarioSpec spec = hedge("simulate.duration=5m").load();
        RunResult result =
                new Experiment(spec, "", List.of(), 2).run(new Progress(10)).result();
        double calls = value(result, "leaf.Requests", "sum");
        double requests = value(result, "users.ask.offered", "rate") * 300;
        // Six hundred thousand requests: six standard deviations.
        assertThat(calls / requests).isBetween(1.0483, 1.0517);
    }

    /** The delay is the percentile that was seen, which is near the true one: an estimate from 1000 has an error of 5%. */
    @Test
    void aSecondCopyAfterThePercentileThatWasSeenDoesTheSame() {
        ScenarioSpec spec = hedge(
                        "simulate.duration=2m",
                        "simulate.replications=4",
                        "workloads.users.requests.ask.path[1].hedge={ percentile: 95% }")
                .load();
        RunResult result =
                new Experiment(spec, "", List.of(), 2).run(new Progress(4)).result();
        double calls = value(result, "leaf.Requests", "sum");
        double requests = value(result, "users.ask.offered", "rate") * 120;
        // The 950th of 1000 is exceeded by 5.09% ± 0.7% in the mean, of 96 windows by that ± 0.07%: five deviations.
        assertThat(calls / requests).isBetween(1.0474, 1.0544);
        assertThat(value(result, USERS, "p99")).isCloseTo(0.07181602862, within(0.003));
    }

    private static double value(RunResult result, String metric, String stat) {
        Double value =
                TheoryFigures.find(result, new Figure(metric, stat, 0, 0)).value();
        return value == null ? Double.NaN : value;
    }
}
