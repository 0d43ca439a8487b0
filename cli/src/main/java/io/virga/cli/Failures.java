package io.virga.cli;

import io.virga.kernel.SimulationException;
import io.virga.reports.json.ResultsException;
import io.virga.scenarios.compare.ComparisonException;
import io.virga.scenarios.experiment.UnknownMetricException;
import io.virga.scenarios.sweep.SweepException;
import picocli.CommandLine;

/** One message for whatever ended a command, and the exit code that goes with it. */
final class Failures {
    private Failures() {}

    static int report(Exception failure, CommandLine command, boolean stackTrace) {
        if (failure instanceof CommandException e) {
            command.getErr().println("virga: " + e.getMessage());
            return e.exitCode();
        } else if (failure instanceof ResultsException
                || failure instanceof ComparisonException
                || failure instanceof SweepException
                || failure instanceof UnknownMetricException) {
            command.getErr().println("virga: " + failure.getMessage());
            return ExitCode.INVALID;
        } else if (failure instanceof SimulationException e && e.getCause() == null) {
            command.getErr().println("virga: the simulation stopped: " + e.getMessage());
            return ExitCode.INVALID;
        }
        command.getErr().println("virga: a fault of Virga's own: " + failure);
        if (stackTrace) {
            failure.printStackTrace(command.getErr());
        } else {
            command.getErr().println("run it again with --stacktrace and report what it prints");
        }
        return ExitCode.FAULT;
    }
}
