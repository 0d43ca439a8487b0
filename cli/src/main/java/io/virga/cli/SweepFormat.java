package io.virga.cli;

import io.virga.reports.csv.SweepCsv;
import io.virga.reports.json.SweepJson;
import io.virga.reports.text.SweepText;
import io.virga.scenarios.result.SweepResult;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a sweep is printed. */
final class SweepFormat {
    @Option(names = "--json", description = "Print all cells as JSON instead of the Pareto front.")
    private boolean json;

    @Option(names = "--csv", description = "Print all cells as CSV instead of the Pareto front.")
    private boolean csv;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    /** @throws ParameterException if both were asked for */
    void check() {
        if (json && csv) {
            throw new ParameterException(spec.commandLine(), "--json and --csv exclude each other");
        }
    }

    boolean isJson() {
        return json;
    }

    boolean isCsv() {
        return csv;
    }

    String text(SweepResult sweep) {
        if (json) {
            return SweepJson.text(sweep);
        }
        return csv ? SweepCsv.text(sweep) : SweepText.render(sweep, Console.textOptions());
    }
}
