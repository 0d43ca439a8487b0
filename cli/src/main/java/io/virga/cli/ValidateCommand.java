package io.virga.cli;

import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.diagnostic.DiagnosticJson;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code virga validate}. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks a scenario and says everything that is wrong with it.")
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Option(names = "--json", description = "Print the findings as JSON.")
    private boolean json;

    @Option(
            names = "--expand",
            description = "Print the scenario with every default written, and where each comes from.")
    private boolean expand;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing when the scenario is valid.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = new Console(spec.commandLine());
        ScenarioArgument.Checked checked = scenario.load(List.of());
        Loaded loaded = checked.loaded();
        if (json) {
            console.out(DiagnosticJson.render(checked.diagnostics()));
        } else {
            console.diagnostics(checked.diagnostics());
        }
        if (!checked.isValid()) {
            return ExitCode.INVALID;
        }
        if (expand && !json) {
            console.out(loaded.expanded());
        } else if (!quiet && !json) {
            console.out(
                    scenario.file() + ": valid; scenario " + loaded.sha256().substring(0, 12) + System.lineSeparator());
        }
        return ExitCode.OK;
    }
}
