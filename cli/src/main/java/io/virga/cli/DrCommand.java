package io.virga.cli;

import io.virga.reports.csv.DisasterCsv;
import io.virga.reports.json.DisasterJson;
import io.virga.reports.text.DisasterText;
import io.virga.scenarios.experiment.DisasterDrill;
import io.virga.scenarios.result.DisasterReport;
import io.virga.scenarios.result.StrategyResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code virga dr}. */
@Command(
        name = "dr",
        mixinStandardHelpOptions = true,
        description = "Compares disaster-recovery strategies: what each fault of each scenario does, alone.")
final class DrCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The strategies, a scenario each.")
    private List<Path> files = List.of();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Change a parameter, or any field by its path, in all files. May be repeated.")
    private List<String> sets = new ArrayList<>();

    @Mixin
    private ReplicationArguments repetitions = new ReplicationArguments();

    @Option(names = "--json", description = "Print the results as JSON instead of the tables.")
    private boolean json;

    @Option(names = "--csv", description = "Print the results as CSV, a row for each strategy and disaster.")
    private boolean csv;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (json && csv) {
            throw new ParameterException(spec.commandLine(), "--json and --csv exclude each other");
        }
        int threads = repetitions.threads();
        Console console = new Console(spec.commandLine());
        List<ScenarioSpec> strategies = load(console);
        if (strategies.size() < files.size()) {
            return ExitCode.INVALID;
        }
        List<StrategyResult> results = new ArrayList<>();
        for (int i = 0; i < strategies.size(); i++) {
            results.add(simulate(strategies.get(i), files.get(i), threads, console));
        }
        console.out(text(DisasterReport.of(results)));
        return ExitCode.OK;
    }

    /** All that are valid; what is wrong with the others has been said. */
    private List<ScenarioSpec> load(Console console) {
        List<String> changes = new ArrayList<>(sets);
        changes.addAll(repetitions.overrides());
        List<ScenarioSpec> strategies = new ArrayList<>();
        for (Path file : files) {
            ScenarioArgument.Checked checked = ScenarioArgument.load(file, changes);
            if (!checked.isValid() || !repetitions.isQuiet()) {
                console.diagnostics(checked.diagnostics());
            }
            if (checked.isValid()) {
                ScenarioSpec strategy = checked.loaded().spec();
                if (strategy.faults().isEmpty()) {
                    String message = file + " has no faults, so that there is no disaster to recover from";
                    throw new CommandException(ExitCode.INVALID, message);
                }
                strategies.add(strategy);
            }
        }
        return strategies;
    }

    private StrategyResult simulate(ScenarioSpec strategy, Path file, int threads, Console console) {
        if (!repetitions.isQuiet()) {
            int runs = (1 + strategy.faults().size()) * strategy.simulate().replications();
            console.message("simulating " + file + ", " + runs + " replications");
        }
        return new DisasterDrill(strategy, threads).run(file.toString());
    }

    private String text(DisasterReport report) {
        if (json) {
            return DisasterJson.text(report);
        }
        return csv ? DisasterCsv.text(report) : DisasterText.render(report, Console.textOptions());
    }
}
