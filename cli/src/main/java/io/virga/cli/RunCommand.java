package io.virga.cli;

import io.virga.reports.ReportFolder;
import io.virga.reports.json.ResultsJson;
import io.virga.reports.text.TextReport;
import io.virga.scenarios.experiment.AchievedPrecision;
import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.experiment.PrecisionGoal;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.result.RunInfo;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.Verdict;
import java.nio.file.Path;
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
    private SimulationArguments simulation = new SimulationArguments();

    @Mixin
    private PrecisionArguments precision = new PrecisionArguments();

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

    @Option(
            names = "--sensitivity",
            description = "Then run it with each assumption 20%% smaller and larger, and say which flips a verdict.")
    private boolean sensitivity;

    @Option(names = "--no-objectives", description = "Exit with 0 also when an objective is missed.")
    private boolean noObjectives;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrecisionGoal goal = precision.goal();
        if (sensitivity && (json || goal != null)) {
            throw new ParameterException(spec.commandLine(), "--sensitivity excludes --json and --precision");
        }
        Console console = new Console(spec.commandLine());
        Loaded loaded = simulation.load(console);
        if (loaded == null) {
            return ExitCode.INVALID;
        }
        if (output != null) {
            ReportFolder.checkWritable(output);
        }
        Stopwatch watch = new Stopwatch();
        return simulation.run(
                loaded,
                goal,
                console,
                outcome -> report(goal, loaded, outcome, watch.info(outcome, simulation.threads()), console));
    }

    private int report(
            @Nullable PrecisionGoal goal, Loaded loaded, Experiment.Outcome outcome, RunInfo info, Console console) {
        if (output != null) {
            ReportFolder.write(output, outcome.result(), info, charts);
            if (!simulation.isQuiet()) {
                console.message("wrote " + output.resolve("report.html"));
            }
        }
        console.out(
                json
                        ? ResultsJson.text(outcome.result())
                        : TextReport.render(outcome.result(), info, Console.textOptions()));
        if (goal != null) {
            PrecisionArguments.report(goal, outcome).forEach(console::message);
        }
        if (outcome.interrupted()) {
            int planned = loaded.spec().simulate().replications();
            console.message("interrupted: these are the results of "
                    + outcome.result().simulate().replications() + " of "
                    + (goal == null ? planned : "up to " + goal.most()) + " replications");
            return ExitCode.INTERRUPTED;
        }
        if (!outcome.precision().stream().allMatch(AchievedPrecision::isReached)) {
            return ExitCode.INVALID;
        }
        if (sensitivity
                && !new SensitivityRun(console, simulation.isQuiet())
                        .of(loaded, outcome.result(), simulation.variants(), simulation.threads())) {
            return ExitCode.INTERRUPTED;
        }
        return verdict(outcome.result());
    }

    private int verdict(RunResult result) {
        boolean missed = result.objectives().stream().anyMatch(each -> each.verdict() == Verdict.MISSED);
        return missed && !noObjectives ? ExitCode.OBJECTIVE_MISSED : ExitCode.OK;
    }
}
