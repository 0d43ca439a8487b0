package io.virga.cli;

import static io.virga.cli.Ran.virga;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {
    @TempDir
    private Path folder;

    @Test
    void summarisesATinyRun() {
        Ran ran = tiny().succeeded();
        assertThat(ran.out()).contains("mm1", "response");
        assertThat(ran.err()).contains("simulating 2 replications");
    }

    @Test
    void printsTheSameBytesForTheSameSeedWithAnyNumberOfThreads() {
        String first = tiny("--json").succeeded().out();
        assertThat(new JsonMapper().readTree(first).path("formatVersion").asString())
                .isEqualTo("1.0");
        assertThat(tiny("--json").out()).isEqualTo(first);
        assertThat(tiny("--json", "-j", 1).out()).isEqualTo(first);
        assertThat(tiny("--json", "-j", 2).out()).isEqualTo(first);
    }

    @Test
    void printsOtherNumbersForAnotherSeed() {
        assertThat(fingerprint(tiny("--json", "--seed", 2))).isNotEqualTo(fingerprint(tiny("--json")));
    }

    @Test
    void tellsByItsExitCodeThatAnObjectiveWasMissed() {
        Object[] hopeless = {"--set", "objectives.response.within=1us"};
        assertThat(tiny(hopeless).exitCode()).isEqualTo(ExitCode.OBJECTIVE_MISSED);
        tiny(hopeless[0], hopeless[1], "--no-objectives").succeeded();
    }

    @Test
    void refusesABrokenScenario() {
        tiny("--set", "simulate.duration=-1m").refused(ExitCode.INVALID, "error VIRGA-");
    }

    @Test
    void writesAllFilesOfAResult() throws IOException {
        Path output = folder.resolve("deep/out");
        String json = tiny("--json", "-o", output).succeeded().out();
        assertThat(names(output))
                .containsExactlyInAnyOrder(
                        "results.json", "run.json", "metrics.csv", "timeline.csv", "bill.csv", "report.html");
        assertThat(output.resolve("results.json")).content().isEqualTo(json);
    }

    @Test
    void writesChartsWhereAskedFor() throws IOException {
        tiny("-o", folder, "--charts", "svg").succeeded();
        assertThat(names(folder.resolve("charts"))).isNotEmpty().allMatch(name -> name.endsWith(".svg"));
    }

    @Test
    void refusesAFileWhereTheFolderBelongs() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "precious");
        tiny("-o", file).refused(ExitCode.INVALID, "is a file, not a folder");
        tiny("-o", file.resolve("below")).refused(ExitCode.INVALID, "is a file, not a folder");
        assertThat(file).hasContent("precious");
    }

    @Test
    void leavesNothingHalfWritten() throws IOException {
        Files.createDirectory(folder.resolve("timeline.csv"));
        tiny("-q", "-o", folder).refused(ExitCode.INVALID, "is a folder, where a file would be written");
        assertThat(names(folder)).containsExactly("timeline.csv");
    }

    private static Ran tiny(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "run",
                Ran.EXAMPLES.resolve("theory/mm1.yaml"),
                "--set",
                "simulate.duration=1m",
                "--set",
                "simulate.warmup=1s",
                "-r",
                2));
        arguments.addAll(List.of(more));
        return virga(arguments.toArray());
    }

    private static String fingerprint(Ran ran) {
        return new JsonMapper()
                .readTree(ran.succeeded().out())
                .path("fingerprint")
                .asString();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
