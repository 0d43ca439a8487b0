package io.virga.cli;

import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.experiment.PrecisionGoal;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.result.Assumption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Simulates scenarios and shows how far they are. */
final class Simulations {
    private Simulations() {}

    /**
     * All replications of a scenario.
     *
     * @param goal that decides how many there are; null if the scenario does
     * @throws io.virga.scenarios.experiment.InterruptedRunException if it was cancelled before the first was finished
     */
    static Experiment.Outcome run(
            Loaded loaded,
            int threads,
            @Nullable PrecisionGoal goal,
            Progress progress,
            Console console,
            boolean quiet) {
        Experiment experiment = new Experiment(loaded.spec(), loaded.sha256(), assumptions(loaded), threads);
        ProgressLine line = ProgressLine.start(progress, console, quiet);
        try {
            return goal == null ? experiment.run(progress) : experiment.run(progress, goal);
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
