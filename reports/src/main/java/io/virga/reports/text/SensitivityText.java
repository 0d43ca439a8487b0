package io.virga.reports.text;

import io.virga.scenarios.result.SensitivityResult;
import io.virga.scenarios.result.SensitivityResult.Variation;
import io.virga.scenarios.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Which assumptions flip a verdict when they are a little smaller or larger. */
public final class SensitivityText {
    private SensitivityText() {}

    /** Lines that end in a line feed each, none longer than the options' columns. */
    public static String render(SensitivityResult sensitivity, TextOptions options) {
        Screen screen = new Screen(options);
        long assumptions = sensitivity.variations().stream()
                .map(Variation::path)
                .distinct()
                .count();
        screen.line(List.of(
                Cell.of("ASSUMPTIONS", Style.STRONG),
                Cell.of(assumptions + ", each a little smaller and larger, the others as they are", Style.QUIET)));
        List<Variation> flips = sensitivity.flips();
        if (flips.isEmpty()) {
            screen.wrapped("None of them flips a verdict.", Style.GOOD, 1);
        } else {
            screen.table(rows(sensitivity, flips));
        }
        for (Variation each : sensitivity.variations()) {
            String problem = each.problem();
            if (problem != null) {
                screen.wrapped(each.path() + " cannot be " + each.changed() + ": " + problem, Style.QUIET, 2);
            }
        }
        if (!sensitivity.fixed().isEmpty()) {
            screen.wrapped("Not varied: " + String.join(", ", sensitivity.fixed()) + ".", Style.QUIET, 8);
        }
        return screen.text();
    }

    private static List<List<Cell>> rows(SensitivityResult sensitivity, List<Variation> flips) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Variation each : flips) {
            sensitivity.objectives().forEach((name, before) -> {
                Verdict after = Objects.requireNonNull(each.objectives().get(name));
                if (after != before) {
                    rows.add(List.of(
                            Cell.of(each.path()),
                            Cell.number(String.format(Locale.ROOT, "%+.0f %%", 100 * each.change())),
                            Cell.of(name, Style.STRONG),
                            Cell.of(word(before) + " → " + word(after), Style.of(after))));
                }
            });
        }
        return rows;
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
