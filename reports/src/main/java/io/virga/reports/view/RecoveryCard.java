package io.virga.reports.view;

import io.virga.reports.format.Estimate;
import io.virga.reports.format.Phrase;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.Source;
import io.virga.scenarios.result.ObjectiveResult;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import java.util.ArrayList;
import java.util.List;

/** The card on recovery: that of the objective, or else the slowest of all. */
final class RecoveryCard {
    private static final String LABEL = "Recovery at worst";

    private RecoveryCard() {}

    /** @param objective its place among the objectives; negative if there is none */
    static Card of(RunResult result, int objective) {
        return objective >= 0 ? wanted(result, objective) : worst(result, slowest(result));
    }

    private static Card wanted(RunResult result, int at) {
        ObjectiveResult one = result.objectives().get(at);
        ObjectiveRow row = ObjectiveRow.from(result).get(at);
        List<Phrase> notes = new ArrayList<>();
        notes.add(Phrase.words("wanted ").then(row.limit()));
        notes.add(Phrase.words(one.what()));
        if (one.measured() != null) {
            notes.add(Phrase.words("median ").then(row.value()));
        }
        Double worst = one.high();
        Phrase value = worst == null
                ? Phrase.words(one.measured() == null ? Estimate.ABSENT : "never")
                : Quantity.of(worst, one.unit(), Source.at(row.pointer() + "/high"));
        return new Card(LABEL, value, Phrase.EMPTY, notes, one.verdict());
    }

    private static Card worst(RunResult result, int worst) {
        List<Phrase> notes = new ArrayList<>();
        if (worst < 0) {
            notes.add(Phrase.words(result.faults().isEmpty() ? "no fault in this scenario" : "not measured"));
            return new Card(LABEL, Phrase.words(Estimate.ABSENT), Phrase.EMPTY, notes, null);
        }
        RecoveryRow row = RecoveryRow.from(result).get(worst);
        notes.add(Phrase.words(row.of() + " after " + row.fault()));
        notes.add(
                row.allRecovered()
                        ? Phrase.words("median ").then(row.median())
                        : row.censored().then(" never recovered"));
        return new Card(LABEL, row.worst(), Phrase.EMPTY, notes, null);
    }

    private static int slowest(RunResult result) {
        int worst = -1;
        for (int at = 0; at < result.recovery().size(); at++) {
            if (worst < 0
                    || length(result.recovery().get(at))
                            > length(result.recovery().get(worst))) {
                worst = at;
            }
        }
        return worst;
    }

    private static double length(RecoveryResult recovery) {
        return recovery.worst() == null ? Double.POSITIVE_INFINITY : recovery.worst();
    }
}
