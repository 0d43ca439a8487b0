package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The figures in the tutorial on failing over by DNS are those that its runs give; {@code -Dgolden.update=true} writes them
 * anew, and then its words are to be read again.
 */
class DnsTutorialTest {
    private static final double WINDOW_SECONDS = 40 * 60;

    @Test
    void printsTheFiguresThatItsRunsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
            | interval | stubborn clients | availability | all clients failed for |
            |---|---|---|---|
            """);
        double fast = addRow(table, "10s", "0%");
        double slow = addRow(table, "30s", "0%");
        double stubborn = addRow(table, "10s", "5%");
        TutorialFigures.check("dns-failover.md", "figures of the runs", table.toString());
        // What the words of the page say.
        assertThat(slow - fast).as("what the interval is worth").isBetween(35.0, 70.0);
        assertThat(stubborn - fast).as("what stubborn resolvers cost").isBetween(15.0, 40.0);
    }

    /** In seconds, as if all clients had failed at once. */
    private static double addRow(StringBuilder table, String interval, String stubborn) {
        Example example =
                new Example("dns-failover.yaml", List.of("rps=10/s", "interval=" + interval, "stubborn=" + stubborn));
        ScenarioSpec spec = example.load();
        RunResult result = new Experiment(spec, "", List.of(), 2)
                .run(new Progress(spec.simulate().replications()))
                .result();
        double availability = result.metrics().stream()
                .filter(metric -> metric.name().equals("visitors.availability")
                        && metric.stat().equals("mean"))
                .map(Metric::value)
                .findFirst()
                .orElseThrow();
        double failedSeconds = (1 - availability) * WINDOW_SECONDS;
        table.append(String.format(
                Locale.ROOT, "| %s | %s | %.2f%% | %.0f s |\n", interval, stubborn, 100 * availability, failedSeconds));
        return failedSeconds;
    }
}
