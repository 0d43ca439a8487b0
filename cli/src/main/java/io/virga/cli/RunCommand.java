package io.virga.cli;

import io.virga.reports.ReportFolder;
import io.virga.reports.json.ResultsJson;
import io.virga.reports.text.TextOptions;
import io.virga.reports.text.TextReport;
import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.experiment.InterruptedRunException;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.result.RunInfo;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code virga run}. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Simulates a scenario and reports what happened.")
final class RunCommand implements Callable<Integer> {
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
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write results.json, tables and report.html into this folder.")
    private @Nullable Path output;

    @Option(
            names = "--charts",
            paramLabel = "FORMAT",
            split = ",",
            description = "With -o, also write the charts as pictures: svg, png.")
    private Set<ReportFolder.ChartFormat> charts = Set.of();

    @Option(names = "--json", description = "Print the results as JSON instead of the summary.")
    private boolean json;

    @Option(names = "--no-objectives", description = "Exit with 0 also when an objective is missed.")
    private boolean noObjectives;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no warnings.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    @Override
    public Integer call() {
        checkThreads();
        Console console = new Console(spec.commandLine());
        ScenarioArgument.Checked checked = scenario.load(overrides());
        Loaded loaded = checked.loaded();
        if (!checked.isValid() || !quiet) {
            console.diagnostics(checked.diagnostics());
        }
        if (!checked.isValid()) {
            return ExitCode.INVALID;
        }
        if (output != null) {
            ReportFolder.checkWritable(output);
        }
        return simulate(loaded, console);
    }

    private void checkThreads() {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
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

    private int simulate(Loaded loaded, Console console) {
        int used = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        Progress progress = new Progress(loaded.spec().simulate().replications());
        Experiment experiment = new Experiment(loaded.spec(), loaded.sha256(), assumptions(loaded), used);
        Stopwatch watch = new Stopwatch();
        InterruptHook hook = InterruptHook.install(progress);
        try {
            Experiment.Outcome outcome = run(experiment, progress, console);
            return report(loaded, outcome, watch.info(outcome, used), console);
        } catch (InterruptedRunException e) {
            console.message("interrupted before a replication was finished; nothing was written");
            return ExitCode.INTERRUPTED;
        } finally {
            hook.close();
        }
    }

    private int report(Loaded loaded, Experiment.Outcome outcome, RunInfo info, Console console) {
        if (output != null) {
            ReportFolder.write(output, outcome.result(), info, charts);
            if (!quiet) {
                console.message("wrote " + output.resolve("report.html"));
            }
        }
        console.out(json ? ResultsJson.text(outcome.result()) : TextReport.render(outcome.result(), info, options()));
        if (outcome.interrupted()) {
            console.message("interrupted: these are the results of "
                    + outcome.result().simulate().replications() + " of "
                    + loaded.spec().simulate().replications() + " replications");
            return ExitCode.INTERRUPTED;
        }
        return verdict(outcome.result());
    }

    private Experiment.Outcome run(Experiment experiment, Progress progress, Console console) {
        ProgressLine line = ProgressLine.start(progress, console, quiet);
        try {
            return experiment.run(progress);
        } finally {
            line.close();
        }
    }

    private static TextOptions options() {
        return new TextOptions(Console.colorsOnOut(), Console.showsUnicode(), Console.columns());
    }

    private static List<Assumption> assumptions(Loaded loaded) {
        return loaded.assumptions().stream()
                .map(used -> new Assumption(used.path(), used.value(), used.source()))
                .toList();
    }

    private int verdict(RunResult result) {
        boolean missed = result.objectives().stream().anyMatch(each -> each.verdict() == Verdict.MISSED);
        return missed && !noObjectives ? ExitCode.OBJECTIVE_MISSED : ExitCode.OK;
    }
}
