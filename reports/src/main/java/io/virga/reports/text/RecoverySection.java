package io.virga.reports.text;

import io.virga.reports.view.RecoveryRow;
import io.virga.scenarios.result.RunResult;
import java.util.ArrayList;
import java.util.List;

/** How long clients waited for answers after each fault. */
final class RecoverySection {
    private static final int MOST_ROWS = 6;

    private RecoverySection() {}

    static void write(Screen screen, RunResult result) {
        List<RecoveryRow> all = RecoveryRow.from(result);
        if (all.isEmpty()) {
            return;
        }
        boolean oneTarget =
                all.stream().map(row -> row.target().text()).distinct().count() == 1;
        screen.heading(
                "RECOVERY",
                oneTarget ? "from the fault until " + all.get(0).target().text() : "");
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                Cell.of(""),
                Cell.quietNumber("median"),
                Cell.quietNumber("p95"),
                Cell.quietNumber("worst"),
                Cell.quietNumber("never recovered"),
                Cell.quietNumber("relapses")));
        all.stream()
                .limit(MOST_ROWS)
                .forEach(row -> rows.add(List.of(
                        Cell.of(row.of() + " after " + row.fault()
                                + (oneTarget ? "" : ", " + row.target().text())),
                        Cell.number(row.median().text()),
                        Cell.number(row.p95().text()),
                        Cell.number(row.worst().text()),
                        new Cell(row.censored().text(), row.allRecovered() ? Style.PLAIN : Style.BAD, true),
                        Cell.number(row.relapses().text()))));
        screen.table(rows);
        if (all.size() > MOST_ROWS) {
            screen.wrapped((all.size() - MOST_ROWS) + " more rows in results.json", Style.QUIET, 1);
        }
    }
}
