package io.virga.cli;

import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.result.Assumption;
import java.util.List;

/** Simulates scenarios and shows how far they are. */
final class Simulations {
    private Simulations() {}

    /**
     * All replications of a scenario.
     *
     * @throws io.virga.scenarios.experiment.InterruptedRunException if it was cancelled before the first was finished
     */
    static Experiment.Outcome run(Loaded loaded, int threads, Progress progress, Console console, boolean quiet) {
        Experiment experiment = new Experiment(loaded.spec(), loaded.sha256(), assumptions(loaded), threads);
        ProgressLine line = ProgressLine.start(progress, console, quiet);
        try {
            return experiment.run(progress);
        } finally {
            line.close();
        }
    }

    private static List<Assumption> assumptions(Loaded loaded) {
        return loaded.assumptions().stream()
                .map(used -> new Assumption(used.path(), used.value(), used.source()))
                .toList();
    }
}
