package io.virga.reports.csv;

import io.virga.scenarios.result.SweepCell;
import io.virga.scenarios.result.SweepMetric;
import io.virga.scenarios.result.SweepResult;
import io.virga.scenarios.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sweep as a table, one row for each cell, in SI base units. */
public final class SweepCsv {
    private SweepCsv() {}

    /** The whole table, ending in a line feed. */
    public static String text(SweepResult sweep) {
        SweepCell pattern = sweep.cells().stream()
                .filter(each -> each.problem() == null)
                .findFirst()
                .orElse(sweep.cells().get(0));
        CsvTable table = new CsvTable(header(sweep, pattern));
        for (SweepCell cell : sweep.cells()) {
            table.row(row(sweep, cell, pattern));
        }
        return table.text();
    }

    private static List<String> header(SweepResult sweep, SweepCell pattern) {
        List<String> header = new ArrayList<>(List.of("cell"));
        sweep.axes().forEach(axis -> header.add(CsvTable.words(axis.name())));
        for (SweepMetric each : pattern.metrics()) {
            String name = each.name() + " " + each.stat();
            header.addAll(List.of(name, name + " low", name + " high"));
        }
        header.addAll(pattern.objectives().keySet());
        header.addAll(List.of("front", "best", "problem"));
        return header;
    }

    private static List<String> row(SweepResult sweep, SweepCell cell, SweepCell pattern) {
        List<String> row = new ArrayList<>(List.of(String.valueOf(cell.number())));
        cell.settings().forEach(each -> row.add(CsvTable.words(each)));
        for (int i = 0; i < pattern.metrics().size(); i++) {
            if (cell.problem() != null) {
                row.addAll(List.of("", "", ""));
            } else {
                SweepMetric metric = cell.metrics().get(i);
                row.add(CsvTable.number(metric.value()));
                row.add(CsvTable.number(metric.low()));
                row.add(CsvTable.number(metric.high()));
            }
        }
        for (String objective : pattern.objectives().keySet()) {
            Verdict verdict = cell.objectives().get(objective);
            row.add(verdict == null ? "" : verdict.name().toLowerCase(Locale.ROOT));
        }
        row.add(sweep.front().contains(cell.number()) ? "yes" : "no");
        row.add(Integer.valueOf(cell.number()).equals(sweep.best()) ? "yes" : "no");
        row.add(CsvTable.words(cell.problem()));
        return row;
    }
}
