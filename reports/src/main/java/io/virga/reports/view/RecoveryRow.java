package io.virga.reports.view;

import io.virga.reports.format.Phrase;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.ShortestDecimal;
import io.virga.reports.format.Source;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long one workload or class took to recover from one fault.
 *
 * @param censored how many replications had not recovered at the end, of how many
 * @param target the share of good requests that counts as recovered, and for how long it must hold
 */
public record RecoveryRow(
        String fault,
        String of,
        Phrase median,
        Phrase p95,
        Phrase worst,
        Phrase censored,
        Phrase relapses,
        Phrase target,
        boolean allRecovered) {
    /** All recoveries, in the order of the results. */
    public static List<RecoveryRow> from(RunResult result) {
        List<RecoveryRow> rows = new ArrayList<>();
        for (int at = 0; at < result.recovery().size(); at++) {
            rows.add(row(result, result.recovery().get(at), "/recovery/" + at));
        }
        return List.copyOf(rows);
    }

    private static RecoveryRow row(RunResult result, RecoveryResult one, String pointer) {
        return new RecoveryRow(
                one.fault(),
                one.of(),
                duration(one.median(), pointer + "/median"),
                duration(one.p95(), pointer + "/p95"),
                duration(one.worst(), pointer + "/worst"),
                Quantity.of(BigDecimal.valueOf(one.censored()), "count", Source.at(pointer + "/censored"))
                        .then(" of ")
                        .then(Quantity.of(
                                BigDecimal.valueOf(result.simulate().replications()),
                                "count",
                                Source.at("/simulate/replications"))),
                Quantity.of(one.relapses(), "count", Source.at(pointer + "/relapses")),
                Quantity.exactly(one.target(), "1", Source.at(pointer + "/target"))
                        .then(" good for ")
                        .then(Quantity.exactly(one.holdForSeconds(), "s", Source.at(pointer + "/holdForSeconds"))),
                one.censored() == 0);
    }

    private static Phrase duration(@Nullable Double seconds, String pointer) {
        return seconds == null
                ? Phrase.words("never")
                : Quantity.of(ShortestDecimal.exactly(seconds), "s", Source.at(pointer));
    }
}
