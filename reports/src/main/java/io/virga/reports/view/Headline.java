package io.virga.reports.view;

import io.virga.reports.format.Phrase;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer in one line: how many objectives were met, and which were not, with value and limit.
 *
 * @param verdict the worst of all; null when there are no objectives
 */
public record Headline(@Nullable Verdict verdict, String count, List<Phrase> details) {
    public static Headline from(RunResult result) {
        List<ObjectiveRow> rows = ObjectiveRow.from(result);
        if (rows.isEmpty()) {
            return new Headline(null, "No objectives set", List.of());
        }
        List<ObjectiveRow> missed = with(Verdict.MISSED, rows);
        List<ObjectiveRow> undecided = with(Verdict.UNDECIDED, rows);
        Verdict worst = !missed.isEmpty() ? Verdict.MISSED : undecided.isEmpty() ? Verdict.MET : Verdict.UNDECIDED;
        int met = rows.size() - missed.size() - undecided.size();
        String count = met == rows.size()
                ? "All " + met + " objectives met"
                : met + " of " + rows.size() + " objectives met"
                        + (missed.isEmpty() ? "" : ", " + missed.size() + " missed")
                        + (undecided.isEmpty() ? "" : ", " + undecided.size() + " undecided");
        List<Phrase> details = new ArrayList<>(missed.stream().map(Headline::missed).toList());
        if (!undecided.isEmpty() && rows.size() > 1) {
            details.add(Phrase.words(
                    "undecided: " + undecided.stream().map(ObjectiveRow::name).collect(Collectors.joining(", "))));
        }
        return new Headline(worst, rows.size() == 1 ? single(worst) : count, List.copyOf(details));
    }

    private static String single(Verdict verdict) {
        return switch (verdict) {
            case MET -> "The objective is met";
            case MISSED -> "The objective is missed";
            case UNDECIDED -> "The objective is undecided";
        };
    }

    private static List<ObjectiveRow> with(Verdict verdict, List<ObjectiveRow> rows) {
        return rows.stream().filter(row -> row.verdict() == verdict).toList();
    }

    private static Phrase missed(ObjectiveRow row) {
        Phrase value = row.isMeasured() ? row.value().then(", wanted ") : Phrase.words("wanted ");
        return Phrase.words(row.name() + " missed (").then(value).then(row.limit()).then(")");
    }
}
