package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.experiment.TheoryFigures.Figure;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The table of the tutorial about retry storms holds what its example gives. A change that means to change it writes the
 * table anew with {@code -Dgolden.update=true}.
 */
class RetryStormTutorialTest {
    private static final Path PAGE = Path.of("..", "docs", "tutorial", "retry-storm.md");
    private static final String HEAD = """
            | retries | answered well | attempts | servers busy | recovered | after |
            |---|---|---|---|---|---|
            """;

    private record Variant(String name, List<String> sets) {}

    private static final List<Variant> VARIANTS = List.of(
            new Variant("none", List.of("workloads.shoppers.requests.browse.retry.retries=0")),
            new Variant("three, no budget", List.of()),
            new Variant("three, budget of 10%", List.of("budget=10%")),
            new Variant(
                    "three, budget of 10%, 10 workers, queue of 500 ms",
                    List.of("budget=10%", "resources.web.maxQueueTime=500ms", "resources.web.workers=10")));

    @Test
    void holdsWhatTheExampleGives() throws IOException {
        List<RunResult> results = new ArrayList<>();
        StringBuilder table = new StringBuilder(HEAD);
        for (Variant variant : VARIANTS) {
            RunResult result = run(variant);
            results.add(result);
            table.append(row(variant, result));
        }
        String page = Files.readString(PAGE);
        if (Boolean.getBoolean("golden.update")) {
            int start = page.indexOf(HEAD);
            page = page.substring(0, start) + table + page.substring(page.indexOf("\n\n", start) + 1);
            Files.writeString(PAGE, page);
        }
        assertThat(page).contains(table + "\n");
        holdsWhatTheWordsSay(results);
    }

    /** What the page says of the table in words. */
    private static void holdsWhatTheWordsSay(List<RunResult> results) {
        assertThat(recovered(results.get(1))).as("a storm feeds itself").isZero();
        assertThat(recovered(results.get(2))).as("a budget ends it").isEqualTo(5);
        assertThat(value(results.get(1), "shoppers.attempts", "rate"))
                .as("three times what users want")
                .isGreaterThan(3 * value(results.get(1), "shoppers.offered", "rate"));
    }

    private static RunResult run(Variant variant) {
        ScenarioSpec spec = new Example("retry-storm.yaml", variant.sets()).load();
        int replications = spec.simulate().replications();
        return new Experiment(spec, "", List.of(), 2)
                .run(new Progress(replications))
                .result();
    }

    private static String row(Variant variant, RunResult result) {
        Double median = result.recovery().get(0).median();
        return String.format(
                Locale.ROOT,
                "| %s | %.1f%% | %.0f/s | %.0f%% | %d of %d | %s |\n",
                variant.name(),
                100 * value(result, "shoppers.availability", "mean"),
                value(result, "shoppers.attempts", "rate"),
                100 * value(result, "web.CPUUtilization", "mean"),
                recovered(result),
                result.recovery().get(0).rtoSeconds().size(),
                median == null ? "never" : String.format(Locale.ROOT, "%.0f s", median));
    }

    private static int recovered(RunResult result) {
        RecoveryResult recovery = result.recovery().get(0);
        return recovery.rtoSeconds().size() - recovery.censored();
    }

    private static double value(RunResult result, String metric, String stat) {
        Double value =
                TheoryFigures.find(result, new Figure(metric, stat, 0, 0)).value();
        return value == null ? Double.NaN : value;
    }
}
