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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each example gives the very numbers that it gave before. A change that means to change them writes them anew with {@code
 * -Dgolden.update=true} and shows the difference to its reader.
 */
@ParameterizedClass
@MethodSource("io.virga.scenarios.experiment.Example#all")
class ExampleGoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    /** Of the example that is tested now, so that one run does for all tests. */
    private static @Nullable RunResult result;

    @Parameter
    private @Nullable Example example;

    @BeforeParameterizedClassInvocation
    static void runExample(Example example) {
        ScenarioSpec spec = example.load("simulate.replications=2");
        result = new Experiment(spec, "", List.of(), 2)
                .run(new Progress(spec.simulate().replications()))
                .result();
    }

    private RunResult result() {
        return Objects.requireNonNull(result);
    }

    private Example example() {
        return Objects.requireNonNull(example);
    }

    @Test
    void givesTheNumbersThatItGaveBefore() throws IOException {
        Path golden = FOLDER.resolve(example().load().name() + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, summary());
        }
        assertThat(summary()).isEqualTo(Files.readString(golden));
    }

    private String summary() {
        StringBuilder text = new StringBuilder("fingerprint " + result().fingerprint() + "\n");
        for (Metric metric : result().metrics()) {
            Double value = metric.value();
            text.append(String.format(
                    Locale.ROOT,
                    "%s %s %s\n",
                    metric.name(),
                    metric.stat(),
                    value == null ? "-" : String.format(Locale.ROOT, "%.6g %s", value, metric.unit())));
        }
        result().recovery()
                .forEach(each -> text.append(
                        String.format(Locale.ROOT, "recovery %s %s %s\n", each.fault(), each.of(), each.rtoSeconds())));
        result().bill()
                .lines()
                .forEach(line -> text.append(String.format(
                        Locale.ROOT, "bill %s %s %s %s\n", line.resource(), line.place(), line.item(), line.cost())));
        return text.toString();
    }
}
