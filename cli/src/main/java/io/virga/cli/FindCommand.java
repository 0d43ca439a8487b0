package io.virga.cli;

import io.virga.reports.json.FindJson;
import io.virga.reports.text.FindText;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.result.FindResult;
import io.virga.scenarios.search.Find;
import io.virga.scenarios.search.SearchGoal;
import io.virga.scenarios.sweep.AxisText;
import io.virga.scenarios.sweep.Grid;
import io.virga.scenarios.sweep.SweepDesign;
import io.virga.scenarios.sweep.SweepPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code virga find}. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the largest load that still meets the objectives, such as how many requests a second.",
            "It halves the range, and takes it for granted that more load is never better.",
        })
final class FindCommand implements Callable<Integer> {
    @Mixin
    private ScenarioArgument scenario = new ScenarioArgument();

    @Mixin
    private ReplicationArguments replications = new ReplicationArguments();

    @Option(
            names = "--vary",
            required = true,
            paramLabel = "NAME=VALUES",
            description = "The parameter or field that is the load, and its values from the smallest to the largest:"
                    + " rate=100/s..2000/s:100/s.")
    private String axis = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Keep what was simulated in this file.")
    private Path output = Path.of("");

    @Option(names = "--json", description = "Print what was found as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    @Override
    public Integer call() {
        int threads = replications.threads();
        Grid grid = Grid.of(List.of(AxisText.read(axis)));
        Console console = new Console(spec.commandLine());
        Variants variants = new Variants(scenario, replications);
        Loaded first = variants.check(grid, console);
        if (first == null) {
            return ExitCode.INVALID;
        }
        SearchGoal goal = SearchGoal.of(first.spec());
        SweepPlan plan = new SweepPlan(Version.text(), first.sha256(), "", grid, SweepDesign.GRID);
        return new KeptTrials(console, output).run("find", first, plan, variants, threads, trials -> {
            FindResult found = new Find(goal, trials, replications.isQuiet() ? words -> {} : console::message).run();
            console.out(json ? FindJson.text(found) : FindText.render(found, Console.textOptions()));
            return found.meets() == null ? ExitCode.OBJECTIVE_MISSED : ExitCode.OK;
        });
    }
}
