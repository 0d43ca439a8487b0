package io.virga.cli;

import io.virga.reports.DisasterFolder;
import io.virga.reports.ReportFolder;
import io.virga.reports.csv.DisasterCsv;
import io.virga.reports.html.DisasterHtml;
import io.virga.reports.json.DisasterJson;
import io.virga.reports.text.DisasterText;
import io.virga.scenarios.experiment.DisasterDrill;
import io.virga.scenarios.experiment.InterruptedRunException;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.result.DisasterReport;
import io.virga.scenarios.result.DrillShortcuts;
import io.virga.scenarios.result.StrategyResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    private DrillArguments drill = new DrillArguments();

    @Mixin
    private ReplicationArguments repetitions = new ReplicationArguments();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write results.json, disasters.csv and report.html into this folder.")
    private @Nullable Path output;

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
        DrillShortcuts shortcuts = drill.shortcuts();
        Console console = new Console(spec.commandLine());
        List<ScenarioSpec> strategies = load(console);
        if (strategies.size() < files.size()) {
            return ExitCode.INVALID;
        }
        if (output != null) {
            ReportFolder.checkWritable(output);
        }
        return simulate(
                strategies.stream()
                        .map(strategy -> new DisasterDrill(strategy, threads, shortcuts))
                        .toList(),
                console);
    }

    /** Whoever interrupts it waits until the strategies are reported that were finished. */
    private int simulate(List<DisasterDrill> drills, Console console) {
        Progress progress = new Progress(
                drills.stream().mapToInt(DisasterDrill::replications).sum());
        InterruptHook hook = InterruptHook.install(progress);
        try {
            List<StrategyResult> results = results(drills, progress, console);
            if (!results.isEmpty()) {
                report(DisasterReport.of(results, drill.shortcuts()), console);
            }
            if (results.size() < drills.size()) {
                console.message(
                        "interrupted: " + results.size() + " of " + drills.size() + " strategies were finished");
                return ExitCode.INTERRUPTED;
            }
            return ExitCode.OK;
        } finally {
            hook.close();
        }
    }

    private void report(DisasterReport report, Console console) {
        if (output != null) {
            DisasterFolder.write(output, report, Version.text());
            if (!repetitions.isQuiet()) {
                console.message("wrote " + output.resolve(DisasterHtml.FILE_NAME));
            }
        }
        console.out(text(report));
    }

    private List<StrategyResult> results(List<DisasterDrill> drills, Progress progress, Console console) {
        List<StrategyResult> results = new ArrayList<>();
        int done = 0;
        ProgressLine line = ProgressLine.start(progress, console, repetitions.isQuiet());
        try {
            for (int i = 0; i < drills.size(); i++) {
                results.add(drills.get(i).run(files.get(i).toString(), progress.after(done)));
                done += drills.get(i).replications();
            }
        } catch (InterruptedRunException e) {
            // What was finished before is told.
        } finally {
            line.close();
        }
        return results;
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

    private String text(DisasterReport report) {
        if (json) {
            return DisasterJson.text(report);
        }
        return csv ? DisasterCsv.text(report) : DisasterText.render(report, Console.textOptions());
    }
}
