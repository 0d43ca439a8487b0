package io.virga.cli;

import io.virga.scenarios.experiment.InterruptedRunException;
import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.diagnostic.Diagnostic;
import io.virga.scenarios.parse.diagnostic.Severity;
import io.virga.scenarios.sweep.AxisText;
import io.virga.scenarios.sweep.CellSource.Source;
import io.virga.scenarios.sweep.Grid;
import io.virga.scenarios.sweep.Shard;
import io.virga.scenarios.sweep.Sweep;
import io.virga.scenarios.sweep.SweepPlan;
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
import picocli.CommandLine.Spec;

/** {@code virga sweep}. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "Simulates all combinations of some settings, and prints those that are worth choosing.",
            "Each finished combination is on disk at once: the same command goes on where it was ended.",
        })
final class SweepCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Mixin
    private ReplicationArguments replications = new ReplicationArguments();

    @Option(
            names = "--vary",
            required = true,
            paramLabel = "NAME=VALUES",
            description = "A parameter or field and its values: a list, type=m7g.large,c7g.large, a range, webMin=2..6,"
                    + " or one with a step, rate=100/s..400/s:100/s. May be repeated.")
    private List<String> axes = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Keep finished combinations in this file.")
    private Path output = Path.of("");

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            defaultValue = "1/1",
            description = "Simulate only the I-th of N parts; 'virga merge' puts their files together.")
    private String shard = "1/1";

    @Option(
            names = "--metric",
            paramLabel = "NAME[:STAT]",
            description = "Keep these metrics besides the bill (default: 99th percentile of latency and availability of"
                    + " workloads, recovery). May be repeated.")
    private List<String> metrics = new ArrayList<>();

    @Option(
            names = "--max-cells",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Refuse more combinations than this (default: 10000).")
    private int most;

    @Option(
            names = "--search",
            description = "Find the cheapest combination that meets the objectives, and simulate the others only until"
                    + " they are out of the question. -r is the most replications of each.")
    private boolean search;

    @Mixin
    private SweepFormat format = new SweepFormat();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    @Override
    public Integer call() {
        format.check();
        int threads = replications.threads();
        Shard part = Shard.read(shard);
        if (search && (format.isCsv() || !part.equals(Shard.WHOLE))) {
            throw new ParameterException(spec.commandLine(), "--search excludes --shard and --csv");
        }
        Grid grid = Grid.of(axes.stream().map(AxisText::read).toList(), most);
        Console console = new Console(spec.commandLine());
        Loaded first = check(grid, console);
        if (first == null) {
            return ExitCode.INVALID;
        }
        SweepPlan plan = new SweepPlan(Version.text(), first.sha256(), String.join(" ", metrics), grid);
        if (search) {
            return new SearchRun(console, replications.isQuiet(), format.isJson())
                    .of(first, plan, this::source, output, threads);
        }
        Sweep sweep = new Sweep(plan, part, output);
        for (int line : sweep.damagedLines()) {
            console.message("line " + line + " of " + output + " is damaged; its cell is run again");
        }
        return simulate(sweep, threads, console) ? print(sweep, grid, part, console) : ExitCode.INTERRUPTED;
    }

    /** The first cell's scenario; null if something is wrong with it, which has been said. */
    private @Nullable Loaded check(Grid grid, Console console) {
        ScenarioArgument.Checked first = load(grid.changes(0));
        if (!first.isValid() || !replications.isQuiet()) {
            console.diagnostics(first.diagnostics());
        }
        return first.isValid() ? first.loaded() : null;
    }

    private ScenarioArgument.Checked load(List<String> changes) {
        List<String> all = new ArrayList<>(replications.overrides());
        all.addAll(changes);
        return scenario.load(all);
    }

    private Source source(List<String> changes) {
        ScenarioArgument.Checked checked = load(changes);
        String problem = checked.isValid()
                ? ""
                : checked.diagnostics().stream()
                        .filter(each -> each.severity() == Severity.ERROR)
                        .map(Diagnostic::message)
                        .findFirst()
                        .orElse("not valid");
        return new Source(checked.loaded(), problem);
    }

    /** Whether all was done, and not interrupted. */
    private boolean simulate(Sweep sweep, int threads, Console console) {
        int missing = sweep.missing().size();
        if (!replications.isQuiet()) {
            String kept = sweep.known() == 0 ? "" : ", " + sweep.known() + " more are in " + output;
            console.message("simulating " + missing + " cells" + kept);
        }
        Progress progress = new Progress(missing);
        MetricChoice choice = metrics.isEmpty() ? MetricChoice.frontier() : MetricChoice.of(metrics);
        InterruptHook hook = InterruptHook.install(progress);
        try {
            sweep.run(this::source, choice, threads, progress);
            return true;
        } catch (InterruptedRunException e) {
            console.message("interrupted: " + progress.finished() + " of " + missing
                    + " cells were finished and are in " + output + "; the same command goes on");
            return false;
        } finally {
            hook.close();
        }
    }

    private int print(Sweep sweep, Grid grid, Shard part, Console console) {
        if (part.equals(Shard.WHOLE)) {
            console.out(format.text(sweep.result()));
        } else if (!replications.isQuiet()) {
            console.message("shard " + shard + ": " + sweep.known() + " of " + grid.size() + " cells are in " + output
                    + "; 'virga merge' puts it together with the others");
        }
        return ExitCode.OK;
    }
}
