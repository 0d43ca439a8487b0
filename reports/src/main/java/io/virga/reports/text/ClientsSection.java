package io.virga.reports.text;

import io.virga.reports.format.Estimate;
import io.virga.reports.format.Phrase;
import io.virga.reports.view.WorkloadRow;
import io.virga.scenarios.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What clients saw: latency and availability of each workload and its classes. */
final class ClientsSection {
    private static final int MOST_ROWS = 8;
    private static final int FEWEST_COLUMNS = 2;

    private ClientsSection() {}

    static void write(Screen screen, RunResult result) {
        List<WorkloadRow> all = WorkloadRow.from(result);
        if (all.isEmpty()) {
            return;
        }
        List<WorkloadRow> shown = all.subList(0, Math.min(MOST_ROWS, all.size()));
        String left = all.size() > shown.size() ? (all.size() - shown.size()) + " more rows in results.json" : "";
        screen.heading("LATENCY", "from intent to final answer, retries included");
        table(
                screen,
                shown,
                List.of(
                        new Column("mean", WorkloadRow::mean),
                        new Column("p50", WorkloadRow::p50),
                        new Column("p95", WorkloadRow::p95),
                        new Column("p99", WorkloadRow::p99),
                        new Column("max", WorkloadRow::max)));
        screen.heading("AVAILABILITY", "answered well, of all that were wanted");
        table(
                screen,
                shown,
                List.of(
                        new Column("good", WorkloadRow::availability),
                        new Column("failed", WorkloadRow::errors),
                        new Column("offered", WorkloadRow::offered),
                        new Column("at first attempt", WorkloadRow::firstAttempt),
                        new Column("throughput", WorkloadRow::throughput)));
        shown.stream()
                .filter(row -> !row.isClass() && !row.outcomes().isEmpty())
                .forEach(row -> screen.wrapped(
                        "failed of " + row.of() + " in one replication: "
                                + row.outcomes().text(),
                        Style.QUIET,
                        2));
        if (!left.isEmpty()) {
            screen.wrapped(left, Style.QUIET, 1);
        }
    }

    private record Column(String title, Function<WorkloadRow, Phrase> value) {
        boolean isEmpty(List<WorkloadRow> rows) {
            return rows.stream().allMatch(row -> value.apply(row).text().equals(Estimate.ABSENT));
        }
    }

    /** Columns that hold nothing but dashes are left out, and the last ones where there is no room for all. */
    private static void table(Screen screen, List<WorkloadRow> shown, List<Column> columns) {
        List<Column> filled =
                columns.stream().filter(column -> !column.isEmpty(shown)).toList();
        List<List<Cell>> rows = rows(shown, filled);
        while (!screen.fits(rows) && filled.size() > FEWEST_COLUMNS) {
            filled = filled.subList(0, filled.size() - 1);
            rows = rows(shown, filled);
        }
        screen.table(rows);
    }

    private static List<List<Cell>> rows(List<WorkloadRow> shown, List<Column> columns) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(Stream.concat(Stream.of(Cell.of("")), columns.stream().map(column -> Cell.quietNumber(column.title())))
                .toList());
        for (WorkloadRow row : shown) {
            String name = (row.isClass() ? "  " : "") + row.shortName();
            rows.add(Stream.concat(
                            Stream.of(Cell.of(name)),
                            columns.stream()
                                    .map(column -> Cell.number(
                                            column.value().apply(row).text())))
                    .toList());
        }
        return rows;
    }
}
