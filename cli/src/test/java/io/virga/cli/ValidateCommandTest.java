package io.virga.cli;

import static io.virga.cli.Ran.virga;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValidateCommandTest {
    private static final Path BROKEN = Path.of("..", "scenarios", "src", "test", "resources", "broken");
    private static final Path MM1 = Ran.EXAMPLES.resolve("theory/mm1.yaml");
    private static final Path SHOP = Ran.EXAMPLES.resolve("shop-3az.yaml");

    @TempDir
    private Path folder;

    @Test
    void acceptsASoundScenario() {
        assertThat(virga("validate", SHOP).succeeded().out()).contains("valid; scenario ");
    }

    @Test
    void printsNothingOfASoundScenarioWhenQuiet() {
        assertThat(virga("validate", "-q", MM1).succeeded()).isEqualTo(new Ran(ExitCode.OK, "", ""));
    }

    @TestFactory
    Stream<DynamicTest> refusesABrokenScenarioWithAMessage() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(BROKEN)) {
            files = list.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(70);
        return files.stream()
                .map(file -> dynamicTest(
                        file.getFileName().toString(),
                        () -> virga("validate", file).refused(ExitCode.INVALID, "error VIRGA-")));
    }

    @Test
    void refusesWhatIsNoFile() {
        virga("validate", folder).refused(ExitCode.INVALID, "error VIRGA-");
        virga("validate", folder.resolve("none.yaml")).refused(ExitCode.INVALID, "error VIRGA-");
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Path file = Files.write(folder.resolve("binary.yaml"), new byte[] {0, -1, -2, 7, 0, -128});
        virga("validate", file).refused(ExitCode.INVALID, "error VIRGA-");
    }

    @Test
    void refusesAChangeOfWhatIsNotThere() {
        virga("validate", MM1, "--set", "simulate.durration=1m").refused(ExitCode.INVALID, "durration");
    }

    @Test
    void printsFindingsAsJson() {
        Ran sound = virga("validate", "--json", MM1).succeeded();
        Ran broken = virga("validate", "--json", BROKEN.resolve("39-min-above-max.yaml"));
        assertThat(broken.exitCode()).isEqualTo(ExitCode.INVALID);
        JsonMapper json = new JsonMapper();
        assertThat(json.readTree(sound.out()).toString()).doesNotContain("\"error\"");
        JsonNode findings = json.readTree(broken.out());
        assertThat(findings.toString()).contains("\"error\"", "39-min-above-max.yaml");
    }

    @Test
    void expandsToTheSameScenario() throws IOException {
        for (Path file : List.of(MM1, SHOP)) {
            String expanded = virga("validate", "--expand", file).succeeded().out();
            Path copy = Files.writeString(folder.resolve("expanded.yaml"), expanded);
            assertThat(hash(copy)).isEqualTo(hash(file));
            assertThat(virga("validate", "--expand", copy).succeeded().out()).contains("apiVersion");
        }
    }

    private static String hash(Path file) {
        String out = virga("validate", file).succeeded().out();
        return out.substring(out.indexOf("; scenario ")).strip();
    }
}
