package io.virga.reports.markdown;

import io.virga.reports.format.Estimate;
import io.virga.reports.view.ComparisonNotes;
import io.virga.reports.view.DifferenceRow;
import io.virga.scenarios.result.Comparison;
import io.virga.scenarios.result.DesignComparison;
import io.virga.scenarios.result.ObjectiveChange;
import io.virga.scenarios.result.SettingChange;
import java.util.List;
import java.util.Locale;

/** A comparison for a review: what changed in the scenario, what changed in the results, and whether it is real. */
public final class ComparisonMarkdown {
    private ComparisonMarkdown() {}

    /** The whole text, ending in a line feed. */
    public static String text(Comparison comparison) {
        StringBuilder text = new StringBuilder();
        for (DesignComparison design : comparison.designs()) {
            text.append("## ")
                    .append(MarkdownTable.escaped(design.label() + " against " + comparison.baseline()))
                    .append("\n\n")
                    .append(changes(design))
                    .append('\n')
                    .append(metrics(design))
                    .append('\n');
            if (!design.objectives().isEmpty()) {
                text.append(objectives(design)).append('\n');
            }
            text.append(comparison.replications())
                    .append(" replications each. ")
                    .append(ComparisonNotes.pairing(comparison, design))
                    .append("\n\n");
        }
        return text.append(ComparisonNotes.confidence(comparison)).append('\n').toString();
    }

    private static String changes(DesignComparison design) {
        List<SettingChange> changes = design.changes();
        if (changes == null) {
            return "The scenarios differ; result folders do not say in what.\n";
        }
        if (changes.isEmpty()) {
            return "Both are the same scenario.\n";
        }
        MarkdownTable table = new MarkdownTable(List.of("setting", "baseline", "here"));
        for (SettingChange each : changes) {
            table.row(List.of(
                    each.path(),
                    each.before() == null ? Estimate.ABSENT : each.before(),
                    each.after() == null ? Estimate.ABSENT : each.after()));
        }
        return table.text();
    }

    private static String metrics(DesignComparison design) {
        MarkdownTable table = new MarkdownTable(
                List.of("metric", "baseline", "here", "difference", "verdict", "correlation of pairs"));
        design.metrics().stream()
                .map(DifferenceRow::from)
                .forEach(row -> table.row(List.of(
                        row.metric(),
                        row.baseline(),
                        row.value(),
                        row.difference(),
                        row.judgement(),
                        row.correlation())));
        return table.text();
    }

    private static String objectives(DesignComparison design) {
        MarkdownTable table = new MarkdownTable(List.of("objective", "baseline", "here"));
        for (ObjectiveChange each : design.objectives()) {
            table.row(List.of(
                    each.name() + ": " + each.what(),
                    each.baseline().name().toLowerCase(Locale.ROOT),
                    each.verdict().name().toLowerCase(Locale.ROOT)));
        }
        return table.text();
    }
}
