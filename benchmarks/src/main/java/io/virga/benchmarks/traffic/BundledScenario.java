package io.virga.benchmarks.traffic;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A scenario beside these classes, loaded and run as by the command. */
final class BundledScenario {
    private BundledScenario() {}

    /** Runs its one replication; tells the number of requests. */
    static long run(Loaded loaded) {
        return new Experiment(loaded.spec(), loaded.sha256(), List.of(), 1)
                .run(new Progress(1))
                .requests();
    }

    static Loaded load(String scenario, List<String> sets) {
        try (InputStream in = Objects.requireNonNull(BundledScenario.class.getResourceAsStream(scenario), scenario)) {
            Path file = Files.createTempFile("scenario", ".yaml");
            try {
                Files.write(file, in.readAllBytes());
                Loaded loaded = ScenarioFile.load(file, sets, new MachineCatalogue());
                if (!loaded.isValid()) {
                    throw new IllegalStateException(loaded.diagnostics().toString());
                }
                return loaded;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
