package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The figures in the tutorial on connection storms are those that its runs give; {@code -Dgolden.update=true} writes them anew,
 * and then its words are to be read again.
 */
class ConnectionStormTutorialTest {
    @Test
    void printsTheFiguresThatItsRunsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
            | browsing goes | borrow timeout | availability | most requests at the database | CPU of the database | mean of good answers | USD a month |
            |---|---|---|---|---|---|---|
            """);
        RunResult direct = addRow(table, "directly", "-", "via=db.read");
        RunResult few = addRow(table, "through a proxy of 13 connections", "1 s");
        RunResult many =
                addRow(table, "through a proxy of 1365 connections", "1 s", "resources.proxy.maxConnections=100%");
        RunResult patient = addRow(
                table, "through a proxy of 13 connections", "120 s", "resources.proxy.connectionBorrowTimeout=120s");
        TutorialFigures.check("connection-storm.md", "figures of the runs", table.toString());
        // What the words of the page say.
        assertThat(availability(few)).isGreaterThan(3 * availability(direct)).isGreaterThan(0.65);
        assertThat(availability(many)).isLessThan(0.4);
        assertThat(availability(patient)).isBetween(availability(many), availability(few) - 0.2);
        assertThat(value(direct, "db.DatabaseConnections", "max")).isGreaterThan(40_000);
        assertThat(value(few, "db.DatabaseConnections", "max")).isEqualTo(13);
        assertThat(value(patient, "db.CPUUtilization", "mean"))
                .isCloseTo(value(few, "db.CPUUtilization", "mean"), within(0.02));
    }

    private static RunResult addRow(StringBuilder table, String way, String timeout, String... sets) {
        ScenarioSpec spec = new Example(
                        "databases/connection-storm.yaml", List.of("simulate.replications=1", "simulate.duration=8m"))
                .load(sets);
        RunResult result = new Experiment(spec, "", List.of(), 1)
                .run(new Progress(spec.simulate().replications()))
                .result();
        table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.1f%% | %.0f | %.0f%% | %.0f ms | %.0f |\n",
                way,
                timeout,
                100 * availability(result),
                value(result, "db.DatabaseConnections", "max"),
                100 * value(result, "db.CPUUtilization", "mean"),
                1_000 * value(result, "shoppers.latency", "mean"),
                result.bill().monthly()));
        return result;
    }

    private static double availability(RunResult result) {
        return value(result, "shoppers.availability", "mean");
    }

    private static double value(RunResult result, String name, String stat) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.stat().equals(stat))
                .map(Metric::value)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }
}
