package io.virga.reports.text;

import io.virga.reports.format.Phrase;
import io.virga.reports.view.DisasterTable;
import io.virga.reports.view.DisasterTables;
import io.virga.scenarios.result.DisasterReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Strategies side by side: what disasters do to each, where the time went, what it costs, and which is recommended. */
public final class DisasterText {
    private DisasterText() {}

    /** Lines that end in a line feed each, none longer than the options' columns. */
    public static String render(DisasterReport report, TextOptions options) {
        Screen screen = new Screen(options);
        boolean isFirst = true;
        for (DisasterTable table : DisasterTables.of(report)) {
            if (!isFirst) {
                screen.blank();
            }
            isFirst = false;
            screen.line(List.of(
                    Cell.of(table.title().toUpperCase(Locale.ROOT), Style.STRONG), Cell.of(table.note(), Style.QUIET)));
            screen.table(rows(table));
        }
        screen.blank();
        String verdict = report.recommended().isEmpty() ? "No strategy" : report.recommended();
        screen.wrapped(verdict + " is recommended: " + report.reason(), Style.STRONG, 3);
        String shortcuts = DisasterTables.shortcuts(report).text();
        if (!shortcuts.isEmpty()) {
            screen.wrapped(shortcuts, Style.QUIET, 3);
        }
        return screen.text();
    }

    private static List<List<Cell>> rows(DisasterTable table) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> header = new ArrayList<>(List.of(Cell.of("")));
        table.columns().forEach(column -> header.add(Cell.quietNumber(column)));
        rows.add(header);
        table.lines().forEach(line -> rows.add(row(line)));
        return rows;
    }

    private static List<Cell> row(DisasterTable.Line line) {
        String name = "  ".repeat(line.level().ordinal()) + line.name();
        List<Cell> row = new ArrayList<>(List.of(line.cells().isEmpty() ? Cell.of(name, Style.STRONG) : Cell.of(name)));
        line.cells().stream().map(Phrase::text).forEach(cell -> row.add(Cell.number(cell)));
        return row;
    }
}
