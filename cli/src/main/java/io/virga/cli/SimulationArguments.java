package io.virga.cli;

import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.experiment.InterruptedRunException;
import io.virga.scenarios.experiment.PrecisionGoal;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** The scenario that a command simulates, and how. */
final class SimulationArguments {
    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Mixin
    private ReplicationArguments replications = new ReplicationArguments();

    boolean isQuiet() {
        return replications.isQuiet();
    }

    int threads() {
        return replications.threads();
    }

    /** The scenario with further changes. */
    Variants variants() {
        return new Variants(scenario, replications);
    }

    /** Says what is wrong with the scenario; null if it cannot be simulated. */
    @Nullable
    Loaded load(Console console) {
        replications.threads();
        ScenarioArgument.Checked checked = scenario.load(replications.overrides());
        if (!checked.isValid() || !isQuiet()) {
            console.diagnostics(checked.diagnostics());
        }
        return checked.isValid() ? checked.loaded() : null;
    }

    /**
     * Simulates it. Whoever interrupts that waits until the outcome is reported.
     *
     * @param report gives the exit code
     */
    int run(Loaded loaded, Console console, ToIntFunction<Experiment.Outcome> report) {
        return run(loaded, null, console, report);
    }

    /** The same with as many replications as a precision needs, where there is a goal. */
    int run(Loaded loaded, @Nullable PrecisionGoal goal, Console console, ToIntFunction<Experiment.Outcome> report) {
        Progress progress =
                goal == null ? new Progress(loaded.spec().simulate().replications()) : Progress.upTo(goal.most());
        InterruptHook hook = InterruptHook.install(progress);
        try {
            return report.applyAsInt(Simulations.run(loaded, threads(), goal, progress, console, isQuiet()));
        } catch (InterruptedRunException e) {
            console.message("interrupted before a replication was finished; nothing was written");
            return ExitCode.INTERRUPTED;
        } finally {
            hook.close();
        }
    }
}
