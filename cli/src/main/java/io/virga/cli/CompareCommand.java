package io.virga.cli;

import io.virga.reports.json.ComparisonJson;
import io.virga.reports.markdown.ComparisonMarkdown;
import io.virga.reports.text.ComparisonText;
import io.virga.scenarios.compare.Design;
import io.virga.scenarios.compare.DesignComparator;
import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.result.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code virga compare}. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compares designs with the first: paired differences under common random numbers, with intervals.",
            "A design is a scenario, a variant of one, or a folder that 'virga run -o' wrote.",
        })
final class CompareCommand implements Callable<Integer> {
    @Mixin
    private DesignArguments designs = new DesignArguments();

    @Option(
            names = "--metric",
            paramLabel = "NAME[:STAT]",
            description = "Compare these metrics, such as 'web.CPUUtilization' or 'shoppers.*.latency:p99'; '*' is any"
                    + " text. May be repeated. Default: latency and availability of workloads, recovery, the bill.")
    private List<String> metrics = new ArrayList<>();

    @Option(names = "--markdown", description = "Print Markdown, for a review.")
    private boolean markdown;

    @Option(names = "--json", description = "Print the comparison as JSON.")
    private boolean json;

    @Option(names = "--detailed-exitcode", description = "Exit with 10 when a difference is real.")
    private boolean detailedExitCode;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (json && markdown) {
            throw new ParameterException(spec.commandLine(), "--json and --markdown exclude each other");
        }
        Console console = new Console(spec.commandLine());
        List<Design> known = designs.simulate(console);
        if (known.isEmpty()) {
            return designs.isInterrupted() ? ExitCode.INTERRUPTED : ExitCode.INVALID;
        }
        MetricChoice choice = metrics.isEmpty() ? MetricChoice.usual() : MetricChoice.of(metrics);
        Comparison comparison = new DesignComparator(choice).of(known);
        console.out(text(comparison));
        return detailedExitCode && comparison.isDistinguishable() ? ExitCode.DIFFERS : ExitCode.OK;
    }

    private String text(Comparison comparison) {
        if (json) {
            return ComparisonJson.text(comparison);
        }
        return markdown
                ? ComparisonMarkdown.text(comparison)
                : ComparisonText.render(comparison, Console.textOptions());
    }
}
