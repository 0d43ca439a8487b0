package io.virga.cli;

import io.virga.scenarios.parse.document.SchemaWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code virga schema}. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of scenarios, for editors.")
final class SchemaCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    @Override
    public void run() {
        new Console(spec.commandLine()).out(SchemaWriter.write());
    }
}
