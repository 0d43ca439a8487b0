package io.virga.reports.view;

import io.virga.reports.format.Clock;
import io.virga.reports.format.Estimate;
import io.virga.reports.format.Phrase;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.ShortestDecimal;
import io.virga.reports.format.Source;
import io.virga.scenarios.result.ObjectiveResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SimulateInfo;
import io.virga.scenarios.result.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One objective: what was wanted, what was measured, and the verdict.
 *
 * @param value the measured value alone, in as many digits as tell it from the limit
 * @param measured value and interval
 * @param limit such as "≥ 99.95 %"
 * @param firstMissed when the timeline first fell below the target; may be empty
 * @param pointer to the objective in the results
 * @param gauge where the interval lies beside the limit; null when nothing was measured
 * @param note why it could not be told or decided; may be empty
 */
public record ObjectiveRow(
        Verdict verdict,
        String name,
        String what,
        Phrase value,
        Phrase measured,
        Phrase limit,
        Phrase firstMissed,
        String note,
        String pointer,
        @Nullable Gauge gauge) {

    public boolean isMeasured() {
        return !value.text().equals(Estimate.ABSENT);
    }

    /** All objectives, in the order of the scenario. */
    public static List<ObjectiveRow> from(RunResult result) {
        List<ObjectiveRow> rows = new ArrayList<>();
        SimulateInfo window = result.simulate();
        Clock clock = Clock.forWindow(window.fromSeconds(), window.toSeconds());
        for (int at = 0; at < result.objectives().size(); at++) {
            rows.add(row(result.objectives().get(at), "/objectives/" + at, clock));
        }
        return List.copyOf(rows);
    }

    private static ObjectiveRow row(ObjectiveResult objective, String pointer, Clock clock) {
        String unit = objective.unit();
        Estimate measured = Estimate.of(objective.measured(), objective.low(), objective.high(), unit, pointer)
                .named("measured")
                .against(ShortestDecimal.exactly(objective.target()));
        Phrase target = Quantity.exactly(objective.target(), unit, Source.at(pointer + "/target"));
        return new ObjectiveRow(
                objective.verdict(),
                objective.name(),
                objective.what(),
                measured.point(),
                objective.kind().equals("recovery") ? medianAndWorst(measured) : measured.phrase(),
                Phrase.words(objective.sense().equals(">=") ? "≥ " : "≤ ").then(target),
                firstMissed(objective, pointer, clock),
                note(objective),
                pointer,
                Gauge.of(objective));
    }

    /** Of a recovery the results hold median, fastest and slowest, which is a range and not a confidence interval. */
    private static Phrase medianAndWorst(Estimate measured) {
        BigDecimal worst = measured.high();
        return worst == null
                ? measured.point()
                : measured.point()
                        .then(", at worst ")
                        .then(Quantity.of(worst, measured.unit(), measured.source("high")));
    }

    private static Phrase firstMissed(ObjectiveResult objective, String pointer, Clock clock) {
        Double seconds = objective.firstBreachSeconds();
        return seconds == null
                ? Phrase.EMPTY
                : Phrase.words("first missed at ").then(clock.at(seconds, Source.at(pointer + "/firstBreachSeconds")));
    }

    private static String note(ObjectiveResult objective) {
        if (objective.note() != null) {
            return objective.note();
        }
        return objective.verdict() == Verdict.UNDECIDED
                ? "the interval holds the limit: more replications may decide it"
                : "";
    }
}
