package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ways to route jobs to parallel servers with a queue each, as scenarios with a load balancer. Random routing is M/M/1 and
 * round robin {@code E_c/M/1}, both exact; joining the shortest queue is exact for two servers (numerical solution of the
 * Markov chain) and otherwise, as the shorter of two random queues, a reference simulation whose own interval
 * is below 0.5%. Means are in services of 10 ms.
 *
 * <p>The seed is fixed; with another one, a right model would miss one 99% interval in a hundred.
 */
class BalancingScenarioValidationTest {
    private static final double SERVICE_SECONDS = 0.010;

    @ParameterizedTest(name = "{2}: {0} servers, {1} a second")
    @CsvSource({
        "4, 320, weightedRandom, 5.0, 0.05",
        "4, 320, roundRobin, 3.26738361, 0.05",
        "4, 320, leastOutstandingRequests, 1.95297092, 0.03",
        "4, 320, powerOfTwoChoices, 2.32867252, 0.03"
    })
    void takesTheMeanTimeOfTheory(int servers, int rate, String algorithm, double services, double tolerance) {
        check(servers, rate, algorithm, "3m", services, tolerance);
    }

    @Tag("full")
    @ParameterizedTest(name = "{2}: {0} servers, {1} a second for {5}")
    @CsvSource({
        "2, 180, weightedRandom, 10.0, 0.05, 1h",
        "2, 180, roundRobin, 7.588283629, 0.05, 1h",
        "2, 180, leastOutstandingRequests, 5.474912821, 0.05, 1h",
        "2, 180, powerOfTwoChoices, 5.47630743, 0.05, 1h",
        "10, 800, leastOutstandingRequests, 1.35602244, 0.01, 10m",
        "10, 800, powerOfTwoChoices, 2.07287899, 0.01, 10m",
        "10, 950, leastOutstandingRequests, 2.96643706, 0.05, 10m",
        "10, 950, powerOfTwoChoices, 4.36625181, 0.05, 10m",
        "50, 4500, leastOutstandingRequests, 1.17197933, 0.02, 2m",
        "50, 4500, powerOfTwoChoices, 2.67687124, 0.02, 2m"
    })
    void takesItAtOtherSizesAndLoads(
            int servers, int rate, String algorithm, double services, double tolerance, String duration) {
        check(servers, rate, algorithm, duration, services, tolerance);
    }

    private static void check(
            int servers, int rate, String algorithm, String duration, double services, double tolerance) {
        Example example = new Example(
                "theory/balancing.yaml",
                List.of(
                        "servers=" + servers,
                        "rate=" + rate + "/s",
                        "resources.alb.algorithm=" + algorithm,
                        "simulate.duration=" + duration));
        ScenarioSpec spec = example.load();
        RunResult result = new Experiment(spec, "", List.of(), 2)
                .run(new Progress(spec.simulate().replications()))
                .result();
        Metric latency = result.metrics().stream()
                .filter(each -> each.name().equals("customers.job.latency")
                        && each.stat().equals("mean"))
                .findFirst()
                .orElseThrow();
        double expected = services * SERVICE_SECONDS;
        double low = Objects.requireNonNull(latency.low());
        double high = Objects.requireNonNull(latency.high());
        assertThat(expected).as("in [%s, %s]", low, high).isBetween(low, high);
        assertThat((high - low) / 2).as("half width").isLessThanOrEqualTo(tolerance * expected);
    }
}
