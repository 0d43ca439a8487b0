package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The figures in the page on scaling policies are those of a run of its example, as it stands. */
class ScalingTutorialTest {
    private static final Path PAGE = Path.of("..", "docs", "tutorial", "scaling-policies.md");
    private static final String BEGIN = "<!-- begin: figures of examples/scaling-policies.yaml -->\n";
    private static final String END = "<!-- end -->";

    @Test
    void showsTheFiguresOfItsExample() throws IOException {
        Example example = new Example("scaling-policies.yaml", List.of());
        RunResult result = new Experiment(example.load(), "", List.of(), 2)
                .run(new Progress(5))
                .result();

        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page.substring(0, from) + table(result) + page.substring(to));
        } else {
            assertThat(page.substring(from, to)).isEqualTo(table(result));
        }
    }

    private static String table(RunResult result) {
        StringBuilder table = new StringBuilder(
                        "\n| Policy | mean | p99 | failed | instance-hours | cost of instances |\n")
                .append("|---|---|---|---|---|---|\n");
        for (String group : List.of("step", "tracking", "predictive")) {
            String visitors = group + "-visitors";
            table.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %s | %.3f%% | %.1f | USD %.2f |\n",
                    group,
                    seconds(metric(result, visitors + ".latency", "mean")),
                    seconds(metric(result, visitors + ".latency", "p99")),
                    100 * (1 - value(metric(result, visitors + ".availability", "mean"))),
                    value(metric(result, group + ".InstanceHours", "sum")),
                    cost(result, group)));
        }
        return table.append("\n").toString();
    }

    /** A quantile that lies among the failed requests has no value, and one near them no upper end. */
    private static String seconds(Metric metric) {
        if (metric.value() == null) {
            return "among the failed";
        }
        Double low = metric.low();
        Double high = metric.high();
        return low == null || high == null
                ? String.format(Locale.ROOT, "%.2f s", value(metric))
                : String.format(Locale.ROOT, "%.2f ± %.2f s", value(metric), (high - low) / 2);
    }

    private static double value(Metric metric) {
        return Objects.requireNonNull(metric.value(), metric.name());
    }

    private static Metric metric(RunResult result, String name, String stat) {
        return result.metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.stat().equals(stat))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal cost(RunResult result, String resource) {
        return result.bill().lines().stream()
                .filter(line -> line.resource().equals(resource))
                .map(BillLine::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
