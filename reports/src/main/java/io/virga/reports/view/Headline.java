package io.virga.reports.view;

import io.virga.reports.format.Phrase;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.Source;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer in one line: how many objectives were met, and which were not, with value and limit.
 *
 * @param verdict the worst of all; null when there are no objectives
 */
public record Headline(@Nullable Verdict verdict, Phrase count, List<Phrase> details) {
    public static Headline from(RunResult result) {
        List<ObjectiveRow> rows = ObjectiveRow.from(result);
        if (rows.isEmpty()) {
            return new Headline(null, Phrase.words("No objectives set"), List.of());
        }
        List<ObjectiveRow> missed = with(Verdict.MISSED, rows);
        List<ObjectiveRow> undecided = with(Verdict.UNDECIDED, rows);
        Verdict worst = !missed.isEmpty() ? Verdict.MISSED : undecided.isEmpty() ? Verdict.MET : Verdict.UNDECIDED;
        List<ObjectiveRow> met = with(Verdict.MET, rows);
        List<Phrase> details =
                new ArrayList<>(missed.stream().map(Headline::missed).toList());
        if (!undecided.isEmpty() && rows.size() > 1) {
            details.add(Phrase.words(
                    "undecided: " + undecided.stream().map(ObjectiveRow::name).collect(Collectors.joining(", "))));
        }
        return new Headline(
                worst, rows.size() == 1 ? single(worst) : count(rows, met, missed, undecided), List.copyOf(details));
    }

    private static Phrase count(
            List<ObjectiveRow> all, List<ObjectiveRow> met, List<ObjectiveRow> missed, List<ObjectiveRow> undecided) {
        if (met.size() == all.size()) {
            return Phrase.words("All ").then(number(all)).then(" objectives met");
        }
        Phrase count = number(met).then(" of ").then(number(all)).then(" objectives met");
        count = missed.isEmpty() ? count : count.then(", ").then(number(missed)).then(" missed");
        return undecided.isEmpty()
                ? count
                : count.then(", ").then(number(undecided)).then(" undecided");
    }

    private static Phrase number(List<ObjectiveRow> rows) {
        Source source = new Source(
                Source.Step.COUNT, rows.stream().map(ObjectiveRow::pointer).toList());
        return Quantity.of(BigDecimal.valueOf(rows.size()), "count", source);
    }

    private static Phrase single(Verdict verdict) {
        return Phrase.words(
                switch (verdict) {
                    case MET -> "The objective is met";
                    case MISSED -> "The objective is missed";
                    case UNDECIDED -> "The objective is undecided";
                });
    }

    private static List<ObjectiveRow> with(Verdict verdict, List<ObjectiveRow> rows) {
        return rows.stream().filter(row -> row.verdict() == verdict).toList();
    }

    private static Phrase missed(ObjectiveRow row) {
        Phrase value = row.isMeasured() ? row.value().then(", wanted ") : Phrase.words("wanted ");
        return Phrase.words(row.name() + " missed (")
                .then(value)
                .then(row.limit())
                .then(")");
    }
}
