package io.virga.kernel.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs on the page docs/kernel.md are those that are run here, letter by letter. */
class KernelPageTest {
    private static final long HOUR = 3_600_000_000_000L;

    @ParameterizedTest
    @ValueSource(strings = {"SingleServer", "SingleServerProcesses"})
    void thePageShowsTheProgram(String name) throws IOException {
        String program = Files.readString(Path.of("src/test/java/io/virga/kernel/examples", name + ".java"));
        String shown = program.substring(program.indexOf("/**"));
        assertThat(Files.readString(Path.of("../docs/kernel.md"))).contains("```java\n" + shown + "```");
    }

    @Test
    void theSingleServerTakesFewerThanFortyLines() throws IOException {
        List<String> program = Files.readAllLines(Path.of("src/test/java/io/virga/kernel/examples/SingleServer.java"));
        long lines = program.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("import") && !line.startsWith("package"))
                .count();
        assertThat(lines).isLessThan(40);
    }

    /** 1 / (1 − 0.7) seconds; five standard errors, so that a seed fails by chance once in a million. */
    @Test
    void theSingleServerAgreesWithTheory() {
        Simulation sim = Simulation.create(SimulationConfig.of(1, 0));
        SingleServer shop = new SingleServer(sim);
        sim.runUntil(400 * HOUR);
        double standardError = Math.sqrt(335.6 / shop.responseSeconds.count());
        assertThat(shop.responseSeconds.mean()).isCloseTo(10 / 3.0, within(5 * standardError));
        assertThat(shop.server.busy().mean()).isCloseTo(0.7, within(0.01));
    }

    @Test
    void processesAgreeWithTheory() {
        try (Simulation sim = Simulation.create(SimulationConfig.of(1, 0))) {
            SingleServerProcesses shop = new SingleServerProcesses(sim);
            sim.runUntil(HOUR);
            double standardError = Math.sqrt(335.6 / shop.responseSeconds.count());
            assertThat(shop.responseSeconds.mean()).isCloseTo(10 / 3.0, within(5 * standardError));
        }
    }
}
