package io.virga.scenarios.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.virga.scenarios.parse.diagnostic.DiagnosticText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every broken scenario gets exactly the messages that stand beside it, all of them at once. */
class BrokenScenariosGoldenTest {
    private static final Path FOLDER = Scenarios.RESOURCES.resolve("broken");

    @TestFactory
    Stream<DynamicTest> tellsWhatIsWrong() throws IOException {
        return scenarios().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    @Test
    void coversManyMistakes() throws IOException {
        assertThat(scenarios()).hasSizeGreaterThan(70);
    }

    private static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        Loaded loaded = ScenarioFile.load(file, List.of(), new TestCatalogue());
        String printed = new DiagnosticText(false).render(loaded.diagnostics()).replace(FOLDER + File.separator, "");
        Path expected = Path.of(file.toString().replaceFirst("yaml$", "expected"));
        Golden.check(expected, printed);
        assertThat(loaded.isValid()).isFalse();
    }
}
