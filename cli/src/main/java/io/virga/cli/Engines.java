package io.virga.cli;

import io.virga.scenarios.sweep.SweepEngine;
import java.util.Optional;
import java.util.ServiceLoader;

/** Engines of sweeps that are on the class path. */
final class Engines {
    /** This machine's threads, which need no engine. */
    static final String LOCAL = "local";

    private Engines() {}

    /**
     * The engine of that name; empty for this machine's threads.
     *
     * @throws CommandException if it is not on the class path
     */
    static Optional<SweepEngine> of(String name) {
        if (name.equals(LOCAL)) {
            return Optional.empty();
        }
        for (SweepEngine each : ServiceLoader.load(SweepEngine.class)) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        throw new CommandException(
                ExitCode.INVALID,
                "there is no engine '" + name
                        + "' on the class path; 'local' is always there, and deploy/README.md says"
                        + " how to run on Spark");
    }
}
