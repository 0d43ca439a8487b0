package io.virga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecisionOptionTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: short
        simulate: { duration: 1m, replications: 3 }
        resources:
          main: { type: externalService, latency: { exponential: { mean: 10ms } } }
        workloads:
          clients:
            target: main
            arrivals: { poisson: { rate: 20/s } }
            requests: { get: { share: 100%, path: [main] } }
        """;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("short.yaml"), SCENARIO);
    }

    @Test
    void repeatsUntilItIsPreciseEnough() {
        Ran ran = Ran.virga("run", file, "--precision", "5%", "-j", "2").succeeded();
        assertThat(ran.err()).contains("simulating up to 1000 replications", "clients.latency mean is known to ±");
        assertThat(Ran.virga("run", file, "--precision", "5%", "-j", "1")
                        .out()
                        .lines()
                        .limit(20)
                        .toList())
                .isEqualTo(ran.out().lines().limit(20).toList());
    }

    @Test
    void saysHowFarItGotWhereTheLimitIsTooSmall() {
        Ran ran = Ran.virga("run", file, "--precision", "0.1%", "--max-replications", "11");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.INVALID);
        assertThat(ran.err()).contains("after 11 replications, not to ±0.100%; about ", "would be needed");
        assertThat(ran.out()).contains("clients");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        Ran.virga("run", file, "--precision", "2").refused(ExitCode.USAGE, "no percentage");
        Ran.virga("run", file, "--precision", "0%").refused(ExitCode.USAGE, "between 0% and 100%");
        Ran.virga("run", file, "--precision", "5%", "-r", "3").refused(ExitCode.USAGE, "exclude each other");
        Ran.virga("run", file, "--max-replications", "30").refused(ExitCode.USAGE, "need --precision");
        Ran.virga("run", file, "--precision", "5%", "--precision-of", "nobody.latency")
                .refused(ExitCode.INVALID, "no metric is called 'nobody.latency'");
    }
}
