package io.virga.scenarios.experiment;

import static io.virga.scenarios.experiment.TextScenario.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The figures in the tutorials on functions are those that their runs give; {@code -Dgolden.update=true} writes them anew, and
 * then their words are to be read again.
 */
class ServerlessTutorialTest {
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
        assertThat(canary.events())
                .anySatisfy(event -> assertThat(event.text()).contains("release rolls back"));
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

    private static RunResult run(String file, String... sets) {
        ScenarioSpec spec = new Example(file, List.of("simulate.replications=2")).load(sets);
        return new Experiment(spec, "", List.of(), 2)
                .run(new Progress(spec.simulate().replications()))
                .result();
    }
}
