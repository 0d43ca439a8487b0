package io.virga.reports.view;

import io.virga.reports.format.Estimate;
import io.virga.reports.format.Phrase;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.ShortestDecimal;
import io.virga.reports.format.Source;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long one workload, class or client place took to recover from one fault.
 *
 * @param clients the median time until 50, 95 and 99% of the clients had recovered
 * @param censored in how many replications there was no recovery until the end, of those in which the fault struck
 * @param target the share of good requests that counts as recovered, and for how long it must hold
 */
public record RecoveryRow(
        String fault,
        String of,
        Phrase median,
        Phrase p95,
        Phrase worst,
        List<Phrase> clients,
        Phrase censored,
        Phrase relapses,
        Phrase target,
        boolean allRecovered) {
    /** All recoveries, in the order of the results. */
    public static List<RecoveryRow> from(RunResult result) {
        List<RecoveryRow> rows = new ArrayList<>();
        for (int at = 0; at < result.recovery().size(); at++) {
            rows.add(row(result.recovery().get(at), "/recovery/" + at));
        }
        return List.copyOf(rows);
    }

    private static RecoveryRow row(RecoveryResult one, String pointer) {
        boolean struck = !one.rtoSeconds().isEmpty();
        return new RecoveryRow(
                one.fault(),
                one.of(),
                duration(one.median(), struck, pointer + "/median"),
                duration(one.p95(), struck, pointer + "/p95"),
                duration(one.worst(), struck, pointer + "/worst"),
                IntStream.range(0, one.clients().size())
                        .mapToObj(at -> duration(
                                one.clients().get(at).median(), struck, pointer + "/clients/" + at + "/median"))
                        .toList(),
                Quantity.of(BigDecimal.valueOf(one.censored()), "count", Source.at(pointer + "/censored"))
                        .then(" of ")
                        .then(strikes(one, pointer + "/rtoSeconds/")),
                Quantity.of(one.relapses(), "count", Source.at(pointer + "/relapses")),
                Quantity.exactly(one.target(), "1", Source.at(pointer + "/target"))
                        .then(" good for ")
                        .then(Quantity.exactly(one.holdForSeconds(), "s", Source.at(pointer + "/holdForSeconds"))),
                one.censored() == 0);
    }

    private static Phrase strikes(RecoveryResult one, String pointer) {
        List<String> pointers = IntStream.range(0, one.rtoSeconds().size())
                .mapToObj(at -> pointer + at)
                .toList();
        return Quantity.of(BigDecimal.valueOf(pointers.size()), "count", new Source(Source.Step.COUNT, pointers));
    }

    private static Phrase duration(@Nullable Double seconds, boolean struck, String pointer) {
        if (seconds == null) {
            return Phrase.words(struck ? "never" : Estimate.ABSENT);
        }
        return Quantity.of(ShortestDecimal.exactly(seconds), "s", Source.at(pointer));
    }
}
