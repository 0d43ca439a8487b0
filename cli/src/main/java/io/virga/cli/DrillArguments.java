package io.virga.cli;

import io.virga.scenarios.result.DrillShortcuts;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.MalformedValueException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which parts of the simulated time are left out. */
final class DrillArguments {
    @Option(
            names = "--lead-in",
            paramLabel = "DURATION",
            description =
                    "Begin each run so long before its disaster, instead of where the scenario begins. What the system"
                            + " remembers from before, such as backups, is then not there.")
    private @Nullable String leadIn;

    @Option(
            names = "--end-when-recovered",
            description = "End each run when clients have been served again for as long as the objective wants, and no"
                    + " runbook is under way. Relapses after that are not seen, nor what they cost.")
    private boolean endsWhenRecovered;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    /** @throws ParameterException if the lead-in is no duration of a second or more */
    DrillShortcuts shortcuts() {
        if (leadIn == null) {
            return new DrillShortcuts(null, endsWhenRecovered);
        }
        try {
            Duration length = Durations.parse(leadIn);
            if (length.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new ParameterException(spec.commandLine(), "--lead-in must be 1s or more, not " + leadIn);
            }
            return new DrillShortcuts(length.toNanos() / 1e9, endsWhenRecovered);
        } catch (MalformedValueException notOne) {
            throw new ParameterException(spec.commandLine(), "--lead-in: " + notOne.getMessage(), notOne);
        }
    }
}
