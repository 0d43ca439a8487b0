package io.virga.reports.csv;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.util.List;

/** {@code metrics.csv}: one row a metric and stat, with its interval. */
public final class MetricsCsv {
    public static final String FILE_NAME = "metrics.csv";

    private MetricsCsv() {}

    public static String text(RunResult result) {
        CsvTable table = new CsvTable(
                List.of("name", "stat", "unit", "estimand", "given", "value", "low", "high", "n", "events", "note"));
        for (Metric metric : result.metrics()) {
            table.row(List.of(
                    CsvTable.words(metric.name()),
                    CsvTable.words(metric.stat()),
                    CsvTable.words(metric.unit()),
                    CsvTable.words(metric.estimand()),
                    CsvTable.words(String.join(" ", metric.given())),
                    CsvTable.number(metric.value()),
                    CsvTable.number(metric.low()),
                    CsvTable.number(metric.high()),
                    Integer.toString(metric.n()),
                    Long.toString(metric.events()),
                    CsvTable.words(metric.note())));
        }
        return table.text();
    }
}
