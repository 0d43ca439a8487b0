package io.virga.cli;

import io.virga.scenarios.experiment.AchievedPrecision;
import io.virga.scenarios.experiment.Experiment;
import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.experiment.PrecisionGoal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How precise results are to be, where the number of replications follows from it. */
final class PrecisionArguments {
    @Option(
            names = "--precision",
            paramLabel = "PERCENT",
            converter = PercentConverter.class,
            description = "Repeat until intervals are so narrow against their estimates, such as 2%%, instead of the"
                    + " scenario's number of replications.")
    private @Nullable Double precision;

    @Option(
            names = "--precision-of",
            paramLabel = "NAME[:STAT]",
            description = "With --precision, the metrics that must be so precise (default: mean latency of workloads)."
                    + " May be repeated.")
    private List<String> metrics = new ArrayList<>();

    @Option(
            names = "--max-replications",
            paramLabel = "N",
            description = "With --precision, give up after so many replications (default: 1000).")
    private @Nullable Integer most;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by the command line parser
    private CommandSpec spec;

    /**
     * What was asked for; null if nothing was.
     *
     * @throws ParameterException if it cannot be meant
     */
    @Nullable
    PrecisionGoal goal() {
        if (precision == null) {
            if (most != null || !metrics.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "--precision-of and --max-replications need --precision");
            }
            return null;
        }
        if (spec.commandLine().getParseResult().hasMatchedOption("--replications")) {
            throw new ParameterException(spec.commandLine(), "--precision and --replications exclude each other");
        }
        if (!(precision > 0 && precision < 1)) {
            throw new ParameterException(spec.commandLine(), "--precision must lie between 0% and 100%");
        }
        int limit = most == null ? PrecisionGoal.DEFAULT_MOST : most;
        if (limit < 2) {
            throw new ParameterException(spec.commandLine(), "--max-replications must be at least 2, not " + limit);
        }
        MetricChoice choice = metrics.isEmpty() ? MetricChoice.meanLatency() : MetricChoice.of(metrics);
        return new PrecisionGoal(precision, choice, limit);
    }

    /** How far it got, a sentence for each metric. */
    static List<String> report(PrecisionGoal goal, Experiment.Outcome outcome) {
        int n = outcome.result().simulate().replications();
        return outcome.precision().stream().map(each -> report(goal, each, n)).toList();
    }

    private static String report(PrecisionGoal goal, AchievedPrecision achieved, int n) {
        String known = achieved.metric()
                + (Double.isFinite(achieved.relativeHalfWidth())
                        ? " is known to ±" + percent(achieved.relativeHalfWidth())
                        : " cannot be told relative to its value")
                + " after " + n + " replications";
        if (achieved.isReached()) {
            return known;
        }
        String wanted = known + ", not to ±" + percent(goal.relative());
        boolean tells = achieved.planned() > n && achieved.planned() < Integer.MAX_VALUE;
        return tells ? wanted + "; about " + achieved.planned() + " would be needed" : wanted;
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.3g%%", 100 * fraction);
    }
}
