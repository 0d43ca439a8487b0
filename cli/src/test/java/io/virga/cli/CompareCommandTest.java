package io.virga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: short
        parameters: { wait: { type: duration, default: 10ms } }
        simulate: { duration: 1m, replications: 3 }
        resources:
          main: { type: externalService, latency: { exponential: { mean: $wait } } }
        workloads:
          clients:
            target: main
            arrivals: { poisson: { rate: 20/s } }
            requests: { get: { share: 100%, path: [main] } }
        objectives: { quick: { of: clients, within: 60ms, share: 99% } }
        """;

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String file() throws IOException {
        return file("short.yaml", SCENARIO);
    }

    @Test
    void comparesVariantsOfOneFile() throws IOException {
        Ran ran = Ran.virga("compare", file(), "--variant", "wait=20ms", "-q").succeeded();
        assertThat(ran.out())
                .contains(
                        "resources.main.latency.exponential.mean  10ms  →  20ms",
                        "clients.latency p99",
                        "× slower",
                        "quick",
                        "met  →  missed",
                        "Common random numbers: pairs correlate by 1",
                        "hold together with 95 % confidence (Bonferroni)");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void comparesFilesAsMarkdownAndJson() throws IOException {
        String other = file("other.yaml", SCENARIO.replace("default: 10ms", "default: 5ms"));
        assertThat(Ran.virga("compare", file(), other, "--markdown").succeeded().out())
                .contains("| resources.main.latency.exponential.mean | 10ms | 5ms |", "× faster |");
        assertThat(Ran.virga("compare", file(), other, "--json").succeeded().out())
                .contains("\"verdict\": \"better\"", "\"replicationsSaved\"", "\"path\": \"resources.main");
        assertThat(Ran.virga("compare", file(), other, "--json", "--markdown").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void comparesResultFoldersLikeTheirScenarios() throws IOException {
        Path one = results("one");
        Path two = results("two", "--set", "wait=20ms");
        String ofFolders = Ran.virga("compare", one, two).succeeded().out();
        String ofFiles = Ran.virga("compare", file(), "--variant", "wait=20ms")
                .succeeded()
                .out();
        assertThat(ofFolders).contains("The scenarios differ; result folders do not say in what.");
        assertThat(section(ofFolders)).isEqualTo(section(ofFiles));
    }

    /** What {@code run -o} writes, as far as it is read. */
    private Path results(String name, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("run", file(), "-q", "--no-objectives", "--json"));
        words.addAll(List.of(more));
        Path written = Files.createDirectory(folder.resolve(name));
        Files.writeString(
                written.resolve("results.json"),
                Ran.virga(words.toArray()).succeeded().out());
        return written;
    }

    private static String section(String text) {
        return text.substring(text.indexOf("WHAT IT DID"));
    }

    @Test
    void exitsWith10WhereDesignsDifferAndTheUserAsked() throws IOException {
        String file = file();
        assertThat(Ran.virga("compare", file, "--variant", "wait=20ms", "--detailed-exitcode")
                        .exitCode())
                .isEqualTo(ExitCode.DIFFERS);
        assertThat(Ran.virga("compare", file, file, "--detailed-exitcode").exitCode())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void refusesResultsOfOtherVersions() throws IOException {
        Path one = results("one");
        Files.writeString(one.resolve("run.json"), "{ \"version\": \"0.0.1\" }");
        Ran.virga("compare", file(), one).refused(ExitCode.INVALID, "was written by version 0.0.1");
    }

    @Test
    void refusesWhatIsNoComparison() throws IOException {
        Ran.virga("compare", file()).refused(ExitCode.USAGE, "needs two designs");
        Ran.virga("compare", file(), "--variant", "wiat=20ms").refused(ExitCode.INVALID, "wiat");
        Ran.virga("compare", file(), "--variant", "simulate.replications=2")
                .refused(ExitCode.INVALID, "3 and 2 replications");
        Ran.virga("compare", file(), folder.resolve("none.yaml")).refused(ExitCode.INVALID, "none.yaml");
        Ran.virga("compare", folder, "--variant", "wait=20ms").refused(ExitCode.USAGE, "is a folder");
    }

    @Test
    void saysTheWarningsOfAScenarioOnceForAllItsVariants() throws IOException {
        String late = SCENARIO
                + "  back: { recovery: slow, rto: 10m, holdFor: 10s }\n"
                + "faults: { slow: { at: 10s, jitter: 0s, action: slowdown, target: main, factor: 2, duration: 10s }"
                + " }\n";
        String file = file(
                "late.yaml",
                late.replace("objectives: { quick: { of: clients, within: 60ms, share: 99% } }", "objectives:"));
        Ran ran = Ran.virga("compare", file, "--variant", "wait=20ms", "--variant", "wait=30ms")
                .succeeded();
        assertThat(ran.err().lines().filter(line -> line.contains("warning"))).hasSize(1);
    }
}
