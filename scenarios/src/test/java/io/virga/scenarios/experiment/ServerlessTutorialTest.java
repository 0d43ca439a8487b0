package io.virga.scenarios.experiment;

import static io.virga.scenarios.experiment.TextScenario.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The figures in the tutorials on functions are those that their runs give; {@code -Dgolden.update=true} writes them anew, and
 * then their words are to be read again.
 */
class ServerlessTutorialTest {
    private static final String EVENT_SOURCE = "workloads.resizing.arrivals.eventSource.";
    private static final String RETRIES = "workloads.confirmations.arrivals.asyncEvents.maximumRetryAttempts=";

    @Test
    void thePageOnAsynchronousEventsPrintsTheFiguresThatItsRunsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
            | outage | retries | availability of the shop | events | dropped | in `undelivered` | invocations |
            |---|---|---|---|---|---|---|
            """);
        RunResult longer = outage(table, "10 min", 2);
        RunResult shorter = outage(table, "2 min", 2, "outage=2m");
        outage(table, "10 min", 0, RETRIES + 0);
        TutorialFigures.check("async-outage.md", "figures of the runs", table.toString());
        // What the words of the page say: seven minutes of five events a second, within 4.5 standard deviations.
        double dropped = metric(longer, "confirm.AsyncEventsDropped", "sum");
        assertThat(dropped).isCloseTo(2_100, within(4.5 * Math.sqrt(2_100)));
        assertThat(metric(longer, "undelivered.NumberOfMessagesSent", "sum")).isEqualTo(dropped);
        assertThat(metric(shorter, "confirm.AsyncEventsDropped", "sum")).isZero();
    }

    private static RunResult outage(StringBuilder table, String duration, int retries, String... sets) {
        RunResult result = run("serverless/async-outage.yaml", sets);
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.1f%% | %,.0f | %,.0f | %,.0f | %,.0f |\n",
                duration,
                retries,
                100 * metric(result, "shoppers.availability", "mean"),
                metric(result, "confirm.AsyncEventsReceived", "sum"),
                metric(result, "confirm.AsyncEventsDropped", "sum"),
                metric(result, "undelivered.NumberOfMessagesSent", "sum"),
                metric(result, "confirm.Invocations", "sum")));
        return result;
    }

    @Test
    void thePageOnCanariesPrintsTheFiguresThatItsRunsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
            | deployment | requests of the new version | errors | availability | cold starts |
            |---|---|---|---|---|
            """);
        RunResult canary = canary(table, "Canary10Percent5Minutes");
        RunResult linear = canary(table, "Linear10PercentEvery1Minute");
        RunResult atOnce = canary(table, "AllAtOnce");
        TutorialFigures.check("function-canary.md", "figures of the runs", table.toString());
        // What the words of the page say.
        assertThat(canary.events()).anySatisfy(event -> assertThat(event.text()).contains("release rolls back"));
        assertThat(atOnce.events())
                .noneSatisfy(event -> assertThat(event.text()).contains("release rolls back"));
        assertThat(metric(canary, "checkout.Invocations.v2", "sum")).isBetween(75.0, 330.0);
        assertThat(metric(linear, "checkout.Errors.v2", "sum"))
                .isGreaterThan(metric(canary, "checkout.Errors.v2", "sum"));
        assertThat(metric(atOnce, "checkout.Errors.v2", "sum")).isGreaterThan(3_000);
        assertThat(metric(atOnce, "checkout.ColdStarts", "sum"))
                .isGreaterThan(metric(canary, "checkout.ColdStarts", "sum"));
    }

    private static RunResult canary(StringBuilder table, String config) {
        RunResult result = run("serverless/function-canary.yaml", "config=" + config);
        table.append(String.format(
                Locale.ROOT,
                "| `%s` | %,.0f | %,.0f | %.2f%% | %.1f |\n",
                config,
                metric(result, "checkout.Invocations.v2", "sum"),
                metric(result, "checkout.Errors", "sum"),
                100 * metric(result, "customers.availability", "mean"),
                metric(result, "checkout.ColdStarts", "sum")));
        return result;
    }

    @Test
    void thePageOnBurstsPrintsTheFiguresThatItsRunsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
            | maximum concurrency | batch | uploads taken | batches at a time, most | a picture waits, mean | oldest, at most | invocations |
            |---|---|---|---|---|---|---|
            """);
        RunResult free = burst(table, "1,000", 10);
        RunResult bound = burst(table, "20", 10, EVENT_SOURCE + "maximumConcurrency=20");
        RunResult single = burst(table, "1,000", 1, EVENT_SOURCE + "batchSize=1");
        TutorialFigures.check("burst.md", "figures of the runs", table.toString());
        // What the words of the page say.
        for (RunResult each : List.of(free, bound, single)) {
            assertThat(metric(each, "uploaders.availability", "mean")).isEqualTo(1);
            assertThat(metric(each, "resize.Throttles", "sum")).isZero();
        }
        assertThat(metric(free, "resize.ConcurrentExecutions", "max")).isLessThan(500);
        assertThat(metric(bound, "resize.ConcurrentExecutions", "max")).isEqualTo(20);
        assertThat(metric(bound, "uploads.TimeToFirstReceive", "mean")).isGreaterThan(60);
        assertThat(metric(single, "uploads.TimeToFirstReceive", "mean"))
                .isGreaterThan(metric(free, "uploads.TimeToFirstReceive", "mean"));
    }

    private static RunResult burst(StringBuilder table, String most, int batch, String... sets) {
        RunResult result = run("serverless/burst.yaml", sets);
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %.1f%% | %.0f | %.0f s | %.0f s | %,.0f |\n",
                most,
                batch,
                100 * metric(result, "uploaders.availability", "mean"),
                metric(result, "resize.ConcurrentExecutions", "max"),
                metric(result, "uploads.TimeToFirstReceive", "mean"),
                metric(result, "uploads.ApproximateAgeOfOldestMessage", "max"),
                metric(result, "resize.Invocations", "sum")));
        return result;
    }

    @Test
    void thePageOnColdStartsPrintsTheFiguresThatItsRunsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
            | provisioned concurrency | answered within a second | slowest | cold starts | USD a month |
            |---|---|---|---|---|
            """);
        RunResult none = coldStarts(table, 0);
        RunResult some = coldStarts(table, 10);
        RunResult many = coldStarts(table, 20);
        TutorialFigures.check("cold-starts.md", "figures of the runs", table.toString());
        // What the words of the page say.
        assertThat(withinASecond(none)).isLessThan(0.999);
        assertThat(withinASecond(some)).isLessThan(0.999);
        assertThat(withinASecond(many)).isGreaterThan(0.999);
        double factor =
                many.bill().monthly().doubleValue() / none.bill().monthly().doubleValue();
        assertThat(factor).isBetween(5.5, 6.5);
    }

    private static double withinASecond(RunResult result) {
        return Objects.requireNonNull(result.objectives().get(0).measured());
    }

    private static RunResult coldStarts(StringBuilder table, int provisioned) {
        RunResult result = run("serverless/cold-starts.yaml", "provisioned=" + provisioned);
        table.append(String.format(
                Locale.ROOT,
                "| %d | %.2f%% | %.1f s | %.0f | %.0f |\n",
                provisioned,
                100 * withinASecond(result),
                metric(result, "shoppers.latency", "max"),
                metric(result, "checkout.ColdStarts", "sum"),
                result.bill().monthly().doubleValue()));
        return result;
    }

    private static RunResult run(String file, String... sets) {
        ScenarioSpec spec = new Example(file, List.of("simulate.replications=2")).load(sets);
        return new Experiment(spec, "", List.of(), 2)
                .run(new Progress(spec.simulate().replications()))
                .result();
    }
}
