package io.virga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrCommandTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: short
        simulate: { duration: 30m, replications: 2 }
        resources:
          main: { type: externalService, latency: 10ms }
        workloads:
          clients:
            target: main
            arrivals: { regular: { rate: 1/s } }
            requests: { get: { share: 100%, path: [main] } }
        """;
    private static final String FAULT = """
        faults:
          down: { at: 10m, jitter: 0s, action: errorRate, target: main, share: 100%, duration: 5m }
        """;

    @TempDir
    private Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("short.yaml"), text).toString();
    }

    @Test
    void printsTablesOfStrategiesAndDisasters() throws IOException {
        String target = "objectives: { back: { recovery: down, rto: 10m, target: 99% } }\n";
        Ran ran = Ran.virga("dr", file(SCENARIO + FAULT + target));
        assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(ran.out()).contains("RECOVERY TIME", "  down", "4 min 59 s", "short is recommended");
        assertThat(ran.err()).contains("4 replications");
    }

    @Test
    void recommendsNothingWithoutTargets() throws IOException {
        assertThat(Ran.virga("dr", file(SCENARIO + FAULT)).succeeded().out())
                .contains("No strategy is recommended", "has no target for 'down'");
    }

    @Test
    void printsCsvAndJson() throws IOException {
        String file = file(SCENARIO + FAULT);
        assertThat(Ran.virga("dr", file, "--csv").out().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("short,down,errorRate,,299");
        assertThat(Ran.virga("dr", file, "--json").out()).contains("\"fault\"", "\"rtoSeconds\"");
        assertThat(Ran.virga("dr", file, "--json", "--csv").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void writesAPageTheResultsAndATable() throws IOException {
        Path output = folder.resolve("out");
        Ran ran = Ran.virga("dr", file(SCENARIO + FAULT), "-o", output.toString());
        assertThat(ran.succeeded().err()).contains("wrote " + output.resolve("report.html"));
        assertThat(output.resolve("report.html")).content().contains("The course of down: errorRate");
        assertThat(output.resolve("results.json")).content().contains("\"course\"");
        assertThat(output.resolve("disasters.csv")).content().startsWith("strategy,disaster");
        assertThat(Ran.virga("dr", file(SCENARIO + FAULT), "-o", file(SCENARIO)).exitCode())
                .isEqualTo(ExitCode.INVALID);
    }

    @Test
    void saysWhatItLeftOut() throws IOException {
        String file = file(SCENARIO + FAULT);
        assertThat(Ran.virga("dr", file, "--lead-in", "2m", "--end-when-recovered")
                        .succeeded()
                        .out())
                .contains("Each run began 2 min before its disaster.", "Each run ended when clients");
        assertThat(Ran.virga("dr", file, "--lead-in", "2").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Ran.virga("dr", file, "--lead-in", "0s").err()).contains("must be 1s or more");
    }

    @Test
    void refusesWhatHasNoDisasters() throws IOException {
        Ran ran = Ran.virga("dr", file(SCENARIO));
        assertThat(ran.exitCode()).isEqualTo(ExitCode.INVALID);
        assertThat(ran.err()).contains("has no faults");
    }

    @Test
    void refusesScenariosThatAreNotValid() throws IOException {
        Ran ran = Ran.virga("dr", file(SCENARIO + FAULT.replace("target: main", "target: mian")));
        assertThat(ran.exitCode()).isEqualTo(ExitCode.INVALID);
        assertThat(ran.err()).contains("mian");
    }
}
