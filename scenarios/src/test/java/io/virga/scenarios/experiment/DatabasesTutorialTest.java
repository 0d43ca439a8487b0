package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The figures in the tutorial on databases are those that its runs give; {@code -Dgolden.update=true} writes them anew, and
 * then its words are to be read again.
 */
class DatabasesTutorialTest {
    @Test
    void printsTheFiguresThatItsRunsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
            | deployment | availability | of browsing | of orders | outage of orders | lost orders | p99 of browsing | mean of order answers | USD a month |
            |---|---|---|---|---|---|---|---|---|
            """);
        RunResult single = addRow(table, "Single-AZ", "single-az");
        RunResult standby = addRow(table, "Multi-AZ instance", "multi-az");
        RunResult cluster = addRow(table, "Multi-AZ cluster", "cluster");
        RunResult aurora = addRow(table, "Aurora cluster", "aurora");
        RunResult global = addRow(table, "Aurora Global Database", "global-zone-loss");
        TutorialFigures.check("databases.md", "figures of the runs", table.toString());
        // What the words of the page say.
        assertThat(outage(single)).isGreaterThan(1_200);
        assertThat(outage(standby)).isBetween(60.0, 180.0);
        assertThat(outage(cluster)).isLessThan(60);
        assertThat(outage(aurora)).isLessThan(60);
        assertThat(value(cluster, "shoppers.browse.availability")).isGreaterThan(0.99);
        assertThat(outage(global)).isLessThan(60);
        assertThat(List.of(lost(standby), lost(cluster), lost(aurora), lost(global)))
                .containsOnly("0");
        assertThat(global.bill().monthly()).isGreaterThan(aurora.bill().monthly());
        assertThat(cluster.bill().monthly()).isGreaterThan(standby.bill().monthly());
    }

    private static RunResult addRow(StringBuilder table, String deployment, String file) {
        ScenarioSpec spec = new Example("databases/" + file + ".yaml", List.of("simulate.replications=3")).load();
        RunResult result = new Experiment(spec, "", List.of(), 2)
                .run(new Progress(spec.simulate().replications()))
                .result();
        table.append(String.format(
                Locale.ROOT,
                "| %s | %.2f%% | %.2f%% | %.2f%% | %.0f s | %s | %s | %.1f ms | %.0f |\n",
                deployment,
                100 * value(result, "shoppers.availability"),
                100 * value(result, "shoppers.browse.availability"),
                100 * value(result, "shoppers.order.availability"),
                outage(result),
                lost(result),
                p99(result),
                1_000 * value(result, "shoppers.order.latency"),
                result.bill().monthly()));
        return result;
    }

    private static double outage(RunResult result) {
        return result.recovery().stream()
                .filter(recovery -> recovery.of().equals("shoppers.order"))
                .map(RecoveryResult::median)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }

    /** There is none where more than one in a hundred has no good answer. */
    private static String p99(RunResult result) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals("shoppers.browse.latency")
                        && metric.stat().equals("p99"))
                .map(Metric::value)
                .filter(Objects::nonNull)
                .map(seconds -> String.format(Locale.ROOT, "%.0f ms", 1_000 * seconds))
                .findFirst()
                .orElse("-");
    }

    /** Nothing is counted where nobody follows the commits: what is on the volume is all there is. */
    private static String lost(RunResult result) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals("db.LostWrites"))
                .map(metric -> String.format(Locale.ROOT, "%.0f", metric.value()))
                .findFirst()
                .orElse("-");
    }

    private static double value(RunResult result, String name) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.stat().equals("mean"))
                .map(Metric::value)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + name));
    }
}
