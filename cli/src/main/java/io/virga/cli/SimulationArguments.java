package io.virga.cli;

import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.experiment.InterruptedRunException;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.result.Assumption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The scenario that a command simulates, and how. */
final class SimulationArguments {
    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers, instead of the scenario's.")
    private @Nullable Long seed;

    @Option(
            names = {"-r", "--replications"},
            paramLabel = "N",
            description = "Independent repetitions, instead of the scenario's.")
    private @Nullable Integer replications;

    @Option(
            names = {"-j", "--threads"},
            paramLabel = "N",
            description =
                    "Replications that run at a time (default: one for each processor). Results do not depend on it.")
    private @Nullable Integer threads;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no warnings.")
    private boolean quiet;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    boolean isQuiet() {
        return quiet;
    }

    int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** Says what is wrong with the scenario; null if it cannot be simulated. */
    @Nullable
    Loaded load(Console console) {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        ScenarioArgument.Checked checked = scenario.load(overrides());
        if (!checked.isValid() || !quiet) {
            console.diagnostics(checked.diagnostics());
        }
        return checked.isValid() ? checked.loaded() : null;
    }

    private List<String> overrides() {
        List<String> overrides = new ArrayList<>();
        if (seed != null) {
            overrides.add("simulate.seed=" + seed);
        }
        if (replications != null) {
            overrides.add("simulate.replications=" + replications);
        }
        return overrides;
    }

    /**
     * Simulates it. Whoever interrupts that waits until the outcome is reported.
     *
     * @param report gives the exit code
     */
    int run(Loaded loaded, Console console, ToIntFunction<Experiment.Outcome> report) {
        Progress progress = new Progress(loaded.spec().simulate().replications());
        Experiment experiment = new Experiment(loaded.spec(), loaded.sha256(), assumptions(loaded), threads());
        InterruptHook hook = InterruptHook.install(progress);
        try {
            return report.applyAsInt(run(experiment, progress, console));
        } catch (InterruptedRunException e) {
            console.message("interrupted before a replication was finished; nothing was written");
            return ExitCode.INTERRUPTED;
        } finally {
            hook.close();
        }
    }

    private Experiment.Outcome run(Experiment experiment, Progress progress, Console console) {
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
