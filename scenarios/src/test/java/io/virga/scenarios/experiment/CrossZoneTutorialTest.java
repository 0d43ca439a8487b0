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
 * The figures in the tutorial on cross-zone load balancing are those that its runs give; {@code -Dgolden.update=true} writes
 * them anew, and then its words are to be read again.
 */
class CrossZoneTutorialTest {
    @Test
    void printsTheFiguresThatItsRunsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
                | requests a second | cross-zone | availability | abandoned after 2 s | refused by full queues | mean of the answers | p90 |
                |---|---|---|---|---|---|---|
                """);
        RunResult peakOn = addRow(table, "200/s", true);
        RunResult peakOff = addRow(table, "200/s", false);
        RunResult nightOn = addRow(table, "80/s", true);
        RunResult nightOff = addRow(table, "80/s", false);
        TutorialFigures.check("cross-zone.md", "figures of the runs", table.toString());
        // What the words of the page say.
        assertThat(value(peakOn, "shoppers.availability", "mean"))
                .isGreaterThan(value(peakOff, "shoppers.availability", "mean"));
        assertThat(value(peakOff, "shoppers.latency", "mean"))
                .isGreaterThan(2 * value(peakOn, "shoppers.latency", "mean"));
        assertThat(value(nightOff, "shoppers.availability", "mean"))
                .isGreaterThan(value(nightOn, "shoppers.availability", "mean"));
    }

    private static RunResult addRow(StringBuilder table, String rate, boolean crossZone) {
        Example example = new Example("zone-loss-cross-zone.yaml", List.of("rps=" + rate, "crossZone=" + crossZone));
        ScenarioSpec spec = example.load();
        RunResult result = new Experiment(spec, "", List.of(), 2)
                .run(new Progress(spec.simulate().replications()))
                .result();
        table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.2f%% | %.0f | %.0f | %.0f ms | %s |\n",
                rate,
                crossZone ? "on" : "off",
                100 * value(result, "shoppers.availability", "mean"),
                value(result, "shoppers.failed.abandoned", "sum"),
                sum(result, "shoppers.failed.unavailable"),
                1_000 * value(result, "shoppers.latency", "mean"),
                p90(result)));
        return result;
    }

    /** A tenth of the requests may fail, and then there is none. */
    private static String p90(RunResult result) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals("shoppers.latency")
                        && metric.stat().equals("p90"))
                .map(metric -> metric.value() == null ? "failed" : Math.round(1_000 * metric.value()) + " ms")
                .findFirst()
                .orElseThrow();
    }

    private static double sum(RunResult result, String name) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .map(Metric::value)
                .mapToDouble(value -> value == null ? 0 : value)
                .sum();
    }

    private static double value(RunResult result, String name, String stat) {
        for (Metric metric : result.metrics()) {
            if (metric.name().equals(name) && metric.stat().equals(stat)) {
                Double value = metric.value();
                if (value != null) {
                    return value;
                }
            }
        }
        throw new AssertionError("no value of " + name + " " + stat);
    }
}
