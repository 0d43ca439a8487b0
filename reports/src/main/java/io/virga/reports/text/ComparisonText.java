package io.virga.reports.text;

import io.virga.reports.format.Estimate;
import io.virga.reports.view.ComparisonNotes;
import io.virga.reports.view.DifferenceRow;
import io.virga.scenarios.result.Comparison;
import io.virga.scenarios.result.DesignComparison;
import io.virga.scenarios.result.DifferenceVerdict;
import io.virga.scenarios.result.ObjectiveChange;
import io.virga.scenarios.result.SettingChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Designs beside their baseline: what changed in the scenario, what changed in the results, and whether it is real. */
public final class ComparisonText {
    private static final int MOST_CHANGES = 20;

    private ComparisonText() {}

    /** Lines that end in a line feed each, none longer than the options' columns. */
    public static String render(Comparison comparison, TextOptions options) {
        Screen screen = new Screen(options);
        for (DesignComparison design : comparison.designs()) {
            if (!screen.text().isEmpty()) {
                screen.blank();
            }
            design(screen, comparison, design);
        }
        screen.wrapped(ComparisonNotes.confidence(comparison), Style.QUIET, 2);
        return screen.text();
    }

    private static void design(Screen screen, Comparison comparison, DesignComparison design) {
        screen.line(List.of(
                Cell.of(design.label(), Style.STRONG),
                Cell.of("against"),
                Cell.of(comparison.baseline(), Style.STRONG),
                Cell.of(comparison.replications() + " replications each", Style.QUIET)));
        changes(screen, design.changes());
        metrics(screen, design);
        objectives(screen, design.objectives());
        screen.blank();
        screen.wrapped(ComparisonNotes.pairing(comparison, design), Style.QUIET, 3);
    }

    private static void changes(Screen screen, @Nullable List<SettingChange> changes) {
        screen.heading("WHAT CHANGED", "in the scenario, defaults included");
        if (changes == null) {
            screen.wrapped("The scenarios differ; result folders do not say in what.", Style.PLAIN, 2);
        } else if (changes.isEmpty()) {
            screen.wrapped("Nothing: it is the same scenario.", Style.PLAIN, 2);
        } else {
            List<List<Cell>> rows = new ArrayList<>();
            changes.stream().limit(MOST_CHANGES).forEach(each -> rows.add(change(each)));
            screen.table(rows);
            if (changes.size() > MOST_CHANGES) {
                screen.wrapped("and " + (changes.size() - MOST_CHANGES) + " more", Style.QUIET, 1);
            }
        }
    }

    private static List<Cell> change(SettingChange change) {
        return List.of(
                Cell.of(change.path()),
                Cell.of(change.before() == null ? Estimate.ABSENT : change.before()),
                Cell.of("→", Style.QUIET),
                Cell.of(change.after() == null ? Estimate.ABSENT : change.after()));
    }

    private static void metrics(Screen screen, DesignComparison design) {
        screen.heading("WHAT IT DID", "value here against that of the baseline");
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                Cell.of(""),
                Cell.quietNumber("baseline"),
                Cell.quietNumber("here"),
                Cell.quietNumber("difference"),
                Cell.of("")));
        design.metrics().stream().map(DifferenceRow::from).forEach(each -> rows.add(metric(each)));
        screen.table(rows);
    }

    private static List<Cell> metric(DifferenceRow row) {
        return List.of(
                Cell.of(row.metric()),
                Cell.number(row.baseline()),
                Cell.number(row.value()),
                Cell.number(row.difference()),
                Cell.of(row.judgement(), style(row.verdict())));
    }

    private static Style style(DifferenceVerdict verdict) {
        return switch (verdict) {
            case BETTER -> Style.GOOD;
            case WORSE -> Style.BAD;
            case MORE, LESS -> Style.STRONG;
            case NOT_DISTINGUISHABLE -> Style.QUIET;
        };
    }

    private static void objectives(Screen screen, List<ObjectiveChange> objectives) {
        if (objectives.isEmpty()) {
            return;
        }
        screen.heading("OBJECTIVES", "verdict there and here");
        List<List<Cell>> rows = new ArrayList<>();
        for (ObjectiveChange each : objectives) {
            rows.add(List.of(
                    Cell.of(each.name()),
                    Cell.of(each.baseline().name().toLowerCase(Locale.ROOT), Style.of(each.baseline())),
                    Cell.of("→", Style.QUIET),
                    Cell.of(each.verdict().name().toLowerCase(Locale.ROOT), Style.of(each.verdict())),
                    Cell.of(each.what(), Style.QUIET)));
        }
        screen.table(rows);
    }
}
