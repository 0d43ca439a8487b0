package io.virga.reports.text;

import io.virga.reports.view.ObjectiveRow;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objectives with a mark, the measured value and its interval beside the limit. */
final class ObjectivesSection {
    private ObjectivesSection() {}

    static void write(Screen screen, RunResult result) {
        List<ObjectiveRow> objectives = ObjectiveRow.from(result);
        if (objectives.isEmpty()) {
            return;
        }
        screen.heading("OBJECTIVES", "");
        List<List<Cell>> rows = new ArrayList<>();
        for (ObjectiveRow one : objectives) {
            Style style = Style.of(one.verdict());
            rows.add(List.of(
                    Cell.of(mark(one.verdict()) + " " + one.name(), style),
                    Cell.of(one.what()),
                    new Cell(one.measured().text(), style, true),
                    Cell.of(one.limit().text())));
        }
        screen.table(rows);
        remarks(objectives).forEach((remark, names) -> screen.wrapped(names + ": " + remark, Style.QUIET, 2));
    }

    /** What is to be said of which objectives: when first missed, why missed or undecided. */
    private static Map<String, String> remarks(List<ObjectiveRow> objectives) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ObjectiveRow one : objectives) {
            String note = one.verdict() == Verdict.MET ? "" : one.note();
            for (String remark : List.of(one.firstMissed().text(), note)) {
                if (!remark.isEmpty()) {
                    names.merge(remark, one.name(), (before, name) -> before + ", " + name);
                }
            }
        }
        return names;
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case MET -> "✓";
            case MISSED -> "✗";
            case UNDECIDED -> "?";
        };
    }
}
