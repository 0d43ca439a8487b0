package io.virga.cli;

import io.virga.reports.WholeFile;
import io.virga.reports.chart.SweepPicture;
import io.virga.scenarios.experiment.InterruptedRunException;
import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.experiment.Progress;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.result.SweepResult;
import io.virga.scenarios.sweep.AxisText;
import io.virga.scenarios.sweep.Grid;
import io.virga.scenarios.sweep.Shard;
import io.virga.scenarios.sweep.Sweep;
import io.virga.scenarios.sweep.SweepDesign;
import io.virga.scenarios.sweep.SweepEngine;
import io.virga.scenarios.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            names = "--design",
            paramLabel = "DESIGN",
            defaultValue = "grid",
            description = "Which combinations: grid (all, the default), random:50, latin-hypercube:50 (random:50:7 with"
                    + " another seed), or one-at-a-time (the first value of each, and each other value alone).")
    private String design = "grid";

    @Option(
            names = "--chart",
            paramLabel = "FILE.svg",
            description = "Also draw the cells by cost and each other metric, or what each setting alone does with"
                    + " one-at-a-time.")
    private @Nullable Path chart;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = Engines.LOCAL,
            description = "What runs the cells: local (the default), or spark with the module sweep-spark on the class"
                    + " path.")
    private String engine = Engines.LOCAL;

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
        SweepDesign cells = SweepDesign.read(design);
        if (search
                && (format.isCsv() || chart != null || !part.equals(Shard.WHOLE) || !cells.equals(SweepDesign.GRID))) {
            throw new ParameterException(
                    spec.commandLine(), "--search excludes --design, --shard, --engine, --chart and --csv");
        }
        Optional<SweepEngine> elsewhere = Engines.of(engine);
        Grid grid = Grid.of(axes.stream().map(AxisText::read).toList());
        int size = cells.cells(grid, most).size();
        Console console = new Console(spec.commandLine());
        Variants variants = new Variants(scenario, replications);
        Loaded first = variants.check(grid, console);
        if (first == null) {
            return ExitCode.INVALID;
        }
        SweepPlan plan = new SweepPlan(Version.text(), first.sha256(), String.join(" ", metrics), grid, cells);
        if (search) {
            return new SearchRun(console, replications.isQuiet(), format.isJson())
                    .of(first, plan, variants, output, threads);
        }
        Sweep sweep = new Sweep(plan, part, output);
        for (int line : sweep.damagedLines()) {
            console.message("line " + line + " of " + output + " is damaged; its cell is run again");
        }
        return simulate(sweep, variants, elsewhere, threads, console)
                ? print(sweep, size, first.spec().name(), part, console)
                : ExitCode.INTERRUPTED;
    }

    /** Whether all was done, and not interrupted. */
    private boolean simulate(
            Sweep sweep, Variants variants, Optional<SweepEngine> elsewhere, int threads, Console console) {
        int missing = sweep.missing().size();
        if (!replications.isQuiet()) {
            String kept = sweep.known() == 0 ? "" : ", " + sweep.known() + " more are in " + output;
            console.message("simulating " + missing + " cells" + kept);
        }
        Progress progress = new Progress(Math.max(1, missing));
        MetricChoice choice = metrics.isEmpty() ? MetricChoice.frontier() : MetricChoice.of(metrics);
        InterruptHook hook = InterruptHook.install(progress);
        try {
            ProgressLine line = ProgressLine.start(progress, "cells", console, replications.isQuiet());
            try {
                if (elsewhere.isPresent()) {
                    sweep.run(elsewhere.get(), variants.elsewhere(sweep.grid(), metrics), threads, progress);
                } else {
                    sweep.run(variants, choice, threads, progress);
                }
            } finally {
                line.close();
            }
            return true;
        } catch (InterruptedRunException e) {
            console.message("interrupted: " + progress.finished() + " of " + missing
                    + " cells were finished and are in " + output + "; the same command goes on");
            return false;
        } finally {
            hook.close();
        }
    }

    private int print(Sweep sweep, int size, String name, Shard part, Console console) {
        if (part.equals(Shard.WHOLE)) {
            SweepResult result = sweep.result();
            if (chart != null) {
                new WholeFile(chart).write(SweepPicture.svg(result, name));
            }
            console.out(format.text(result));
        } else if (!replications.isQuiet()) {
            console.message("shard " + shard + ": " + sweep.known() + " of " + size + " cells are in " + output
                    + "; 'virga merge' puts it together with the others");
        }
        return ExitCode.OK;
    }
}
