package io.virga.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.trace.JsonLinesTrace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {
    private static final long SECONDS = 20_000;
    private static final SimulationConfig CONFIG = SimulationConfig.of(1, 0);
    private static final RunSummary EXPECTED = FingerprintProgram.run(CONFIG, SECONDS);

    @ParameterizedTest
    @MethodSource("eventLists")
    void eventListsGiveTheSameRun(EventListKind kind) {
        assertThat(FingerprintProgram.run(CONFIG.withEventList(kind), SECONDS)).isEqualTo(EXPECTED);
    }

    static EventListKind[] eventLists() {
        return EventListKind.values();
    }

    @Test
    void tracingChangesNothing() {
        StringBuilder trace = new StringBuilder();
        RunSummary traced = FingerprintProgram.run(CONFIG.withTracer(new JsonLinesTrace(trace)), SECONDS);
        assertThat(traced).isEqualTo(EXPECTED);
        assertThat(trace.toString().lines().count()).isEqualTo(EXPECTED.events());
    }

    @Test
    void seedReplicationAndAntitheticDrawsChangeIt() {
        List<Long> fingerprints = Stream.of(
                        CONFIG, SimulationConfig.of(2, 0), SimulationConfig.of(1, 1), CONFIG.withAntithetic(true))
                .map(config -> FingerprintProgram.run(config, 100).fingerprint())
                .distinct()
                .toList();
        assertThat(fingerprints).hasSize(4);
    }

    /** Interpreter, first compiler alone, and whatever other JDKs the machine has. */
    @Test
    void interpreterCompilersAndOtherJdksGiveTheSameRun() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String expected = FingerprintProgram.described(FingerprintProgram.run(CONFIG, 2_000));
        assertThat(fork(java, "-Xint")).isEqualTo(expected);
        assertThat(fork(java, "-XX:TieredStopAtLevel=1")).isEqualTo(expected);
        for (String other : otherJdks()) {
            assertThat(fork(other, "-server")).as(other).isEqualTo(expected);
        }
    }

    private static List<String> otherJdks() throws IOException {
        Path installed = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(installed)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(installed)) {
            return homes.filter(home -> !Files.isSymbolicLink(home))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String fork(String java, String option) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java, option, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(FingerprintProgram.class.getName(), "2000"));
        java.lang.Process forked =
                new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(forked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(forked.waitFor()).as(printed).isZero();
        return Objects.requireNonNull(printed).strip();
    }

    @Test
    void isSensitiveToTimePathHandlerAndSubject() {
        List<Long> fingerprints = Stream.of(
                        one("a", "in", 5, 1),
                        one("b", "in", 5, 1),
                        one("a", "out", 5, 1),
                        one("a", "in", 6, 1),
                        one("a", "in", 5, 2))
                .distinct()
                .toList();
        assertThat(fingerprints).hasSize(5);
    }

    private record Numbered(long id) implements Identified {}

    private static long one(String path, String port, long timeNanos, long id) {
        Simulation sim = Simulation.create(CONFIG);
        new Recorder(sim, path).<Numbered>port(port, message -> {}).schedule(new Numbered(id), timeNanos);
        return sim.runUntil(10).fingerprint();
    }
}
