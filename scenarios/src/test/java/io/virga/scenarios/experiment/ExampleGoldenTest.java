package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each example gives the very numbers that it gave before. A change that means to change them writes them anew with
 * {@code -Dgolden.update=true} and shows the difference to its reader.
 */
class ExampleGoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    @ParameterizedTest
    @MethodSource("io.virga.scenarios.experiment.Example#all")
    void givesTheNumbersThatItGaveBefore(Example example) throws IOException {
        ScenarioSpec spec = example.load("simulate.replications=2");
        RunResult result =
                new Experiment(spec, "", List.of(), 2).run(new Progress(2)).result();
        Path golden = FOLDER.resolve(spec.name() + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, summary(result));
        }
        assertThat(summary(result)).isEqualTo(Files.readString(golden));
    }

    private static String summary(RunResult result) {
        StringBuilder text = new StringBuilder("fingerprint " + result.fingerprint() + "\n");
        for (Metric metric : result.metrics()) {
            Double value = metric.value();
            text.append(String.format(
                    Locale.ROOT,
                    "%s %s %s\n",
                    metric.name(),
                    metric.stat(),
                    value == null ? "-" : String.format(Locale.ROOT, "%.6g %s", value, metric.unit())));
        }
        result.recovery()
                .forEach(each -> text.append(
                        String.format(Locale.ROOT, "recovery %s %s %s\n", each.fault(), each.of(), each.rtoSeconds())));
        result.bill()
                .lines()
                .forEach(line -> text.append(String.format(
                        Locale.ROOT, "bill %s %s %s %s\n", line.resource(), line.place(), line.item(), line.cost())));
        return text.toString();
    }
}
