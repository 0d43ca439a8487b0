package io.virga.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The {@code virga} command. */
@Command(
        name = "virga",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Simulates AWS-like infrastructure: latency, availability and cost of a design, with intervals.",
        subcommands = {
            NewCommand.class,
            ValidateCommand.class,
            RunCommand.class,
            CompareCommand.class,
            CostCommand.class,
            DrCommand.class,
            SweepCommand.class,
            MergeCommand.class,
            FindCommand.class,
            SchemaCommand.class,
            CatalogCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 fine, 1 a fault of Virga's own, 2 usage, 3 invalid scenario or input,",
            "10 designs differ (compare --detailed-exitcode), 99 an objective missed, 130 interrupted."
        })
public final class VirgaCommand {
    @Option(
            names = "--stacktrace",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show where in the program a fault of its own happened.")
    private boolean stackTrace;

    private VirgaCommand() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        CommandLine line = commandLine();
        int exitCode = line.execute(arguments);
        line.getOut().flush();
        line.getErr().flush();
        System.exit(exitCode);
    }

    /** The command with all its parts; it runs arguments without ending the program. */
    static CommandLine commandLine() {
        VirgaCommand root = new VirgaCommand();
        CommandLine line = new CommandLine(root);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(UsageErrors::report);
        line.setExecutionExceptionHandler(
                (failure, command, parsed) -> Failures.report(failure, command, root.stackTrace));
        return line;
    }
}
