package io.virga.cli;

import static io.virga.cli.Ran.virga;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
    @TempDir
    private Path folder;

    @Test
    void listsItsCommandsAndExitCodes() {
        assertThat(virga("--help").succeeded().out())
                .contains("run", "validate", "new", "schema", "catalog", "Exit codes");
    }

    @Test
    void namesTheNearestCommand() {
        virga("vaildate", "x.yaml").refused(ExitCode.USAGE, "did you mean 'validate'?");
    }

    @Test
    void namesTheNearestOption() {
        virga("run", "x.yaml", "--sead=1").refused(ExitCode.USAGE, "did you mean '--seed'?");
    }

    @Test
    void refusesARunWithoutAScenario() {
        virga("run").refused(ExitCode.USAGE, "FILE");
    }

    @Test
    void refusesZeroThreads() {
        virga("run", Ran.EXAMPLES.resolve("theory/mm1.yaml"), "--threads", 0)
                .refused(ExitCode.USAGE, "--threads must be at least 1, not 0");
    }

    @Test
    void refusesWordsWhereNumbersBelong() {
        virga("run", Ran.EXAMPLES.resolve("theory/mm1.yaml"), "--seed", "lucky").refused(ExitCode.USAGE, "lucky");
    }

    @Test
    void writesAScenarioThatIsValid() {
        Path file = folder.resolve("mine.yaml");
        virga("new", file).succeeded();
        virga("validate", file).succeeded();
    }

    @Test
    void doesNotOverwriteAScenario() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "precious");
        virga("new", file).refused(ExitCode.INVALID, "exists already");
        assertThat(file).hasContent("precious");
    }

    @Test
    void namesTheTemplatesThatThereAre() {
        virga("new", "--template", "mm2").refused(ExitCode.USAGE, "mm1, mm4, mg1-ps");
        virga("new", "--template", "zzzzzzzz").refused(ExitCode.USAGE, "'zzzzzzzz'. Templates are shop-3az");
    }

    @Test
    void listsInstanceTypesOfAFamily() {
        assertThat(virga("catalog", "instances", "--family", "m7g").succeeded().out())
                .contains("m7g.medium", "vCPU")
                .doesNotContain("db.");
    }

    @Test
    void refusesAnUnknownFamily() {
        virga("catalog", "instances", "--family", "xyz").refused(ExitCode.INVALID, "no family 'xyz'");
    }

    @Test
    void printsASchemaForEditors() {
        JsonNode schema = new JsonMapper().readTree(virga("schema").succeeded().out());
        assertThat(schema.path("$schema").asString()).contains("json-schema.org");
        assertThat(schema.path("properties").has("workloads")).isTrue();
    }
}
