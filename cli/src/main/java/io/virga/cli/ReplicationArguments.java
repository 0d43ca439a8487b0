package io.virga.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How often something is simulated, and on how many threads. */
final class ReplicationArguments {
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

    /** @throws ParameterException if there are none */
    int threads() {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** Changes to a scenario. */
    List<String> overrides() {
        List<String> overrides = new ArrayList<>();
        if (seed != null) {
            overrides.add("simulate.seed=" + seed);
        }
        if (replications != null) {
            overrides.add("simulate.replications=" + replications);
        }
        return overrides;
    }
}
