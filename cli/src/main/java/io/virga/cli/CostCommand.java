package io.virga.cli;

import io.virga.reports.FocusFile;
import io.virga.reports.json.CostJson;
import io.virga.reports.text.CostReport;
import io.virga.reports.view.CostBasis;
import io.virga.reports.view.CostBy;
import io.virga.scenarios.experiment.CalendarStudy;
import io.virga.scenarios.experiment.CommitmentStudy;
import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.result.CalendarCosts;
import io.virga.scenarios.result.CommitmentChoices;
import io.virga.scenarios.spec.commitment.CommitmentTerm;
import io.virga.scenarios.spec.commitment.PaymentOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code virga cost}. */
@Command(
        name = "cost",
        mixinStandardHelpOptions = true,
        description = "Simulates a scenario, adds up its bill, and finds the commitments that would make it cheapest.")
final class CostCommand implements Callable<Integer> {
    @Mixin
    private SimulationArguments simulation = new SimulationArguments();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "service",
            description = "Add the bill up by service, resource, zone, item or purchase (default: service).")
    private CostBy by = CostBy.SERVICE;

    @Option(
            names = "--view",
            paramLabel = "BASIS",
            defaultValue = "amortized",
            description = "What is paid upfront for commitments: amortized over their terms, or in cash, as if bought"
                    + " when the window begins (default: amortized).")
    private CostBasis basis = CostBasis.AMORTIZED;

    @Option(
            names = "--focus",
            paramLabel = "FILE",
            description = "Write the bill as rows of FOCUS 1.2 to this file as well.")
    private @Nullable Path focus;

    @Option(
            names = "--optimize",
            description = "Compare ways to buy the instances: on demand, Reserved Instances, Savings Plans, and"
                    + " the mix of plans that costs least.")
    private boolean optimize;

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "1",
            description = "With --optimize, term of the commitments: 1 or 3 (default: 1).")
    private int years;

    @Option(
            names = "--payment",
            paramLabel = "WHEN",
            defaultValue = "noUpfront",
            converter = PaymentConverter.class,
            description = "With --optimize: noUpfront, partialUpfront or allUpfront (default: noUpfront).")
    private PaymentOption payment = PaymentOption.NO_UPFRONT;

    @Option(
            names = "--growth",
            paramLabel = "PERCENT",
            defaultValue = "0%",
            converter = PercentConverter.class,
            description = "With --optimize, by how much usage grows in a year, such as 20%% (default: 0%%).")
    private double growthPerYear;

    @Option(
            names = "--calendar",
            paramLabel = "YEAR",
            description = "Project the bill to the months of this year, and tell what faults cost beside it.")
    private @Nullable Integer year;

    @Option(names = "--json", description = "Print bill and comparison as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommitmentTerm term = term();
        if (growthPerYear <= -1) {
            throw new ParameterException(spec.commandLine(), "--growth must be above -100%");
        }
        Console console = new Console(spec.commandLine());
        Loaded loaded = simulation.load(console);
        String refusal = loaded == null || year == null ? null : CalendarStudy.refusal(loaded.spec());
        if (refusal != null) {
            throw new CommandException(ExitCode.INVALID, "--calendar: " + refusal);
        }
        if (loaded == null) {
            return ExitCode.INVALID;
        }
        // Whether it can be written is known before the run, not after it.
        @Nullable FocusFile rows = focus == null ? null : new FocusFile(focus);
        return simulation.run(loaded, console, outcome -> report(loaded, outcome, term, rows, console));
    }

    private CommitmentTerm term() {
        for (CommitmentTerm each : CommitmentTerm.values()) {
            if (each.years() == years) {
                return each;
            }
        }
        throw new ParameterException(spec.commandLine(), "--years must be 1 or 3, not " + years);
    }

    private int report(
            Loaded loaded, Experiment.Outcome outcome, CommitmentTerm term, @Nullable FocusFile rows, Console console) {
        @Nullable
        CommitmentChoices choices =
                optimize ? new CommitmentStudy(loaded.spec(), outcome, term, payment, growthPerYear).choices() : null;
        @Nullable
        CalendarCosts calendar = year == null ? null : new CalendarStudy(loaded.spec(), simulation.threads()).run(year);
        String old = PriceAge.warning(outcome.result().bill().priceBook(), LocalDate.now(ZoneOffset.UTC));
        if (old != null) {
            console.message(old);
        }
        if (rows != null) {
            rows.write(outcome.result());
        }
        console.out(
                json
                        ? CostJson.text(outcome.result(), choices, calendar)
                        : CostReport.render(outcome.result(), by, basis, choices, calendar, Console.textOptions()));
        return outcome.interrupted() ? ExitCode.INTERRUPTED : ExitCode.OK;
    }
}
