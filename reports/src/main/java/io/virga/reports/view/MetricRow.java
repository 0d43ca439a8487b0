package io.virga.reports.view;

import io.virga.reports.format.Phrase;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.Source;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One metric of the full table.
 *
 * @param note why a value or interval is missing; may be empty
 */
public record MetricRow(String name, String stat, Phrase value, String estimand, Phrase events, String note) {
    public static List<MetricRow> from(RunResult result) {
        List<MetricRow> rows = new ArrayList<>();
        for (int at = 0; at < result.metrics().size(); at++) {
            Metric metric = result.metrics().get(at);
            String pointer = "/metrics/" + at;
            rows.add(new MetricRow(
                    metric.name(),
                    metric.stat(),
                    new MetricIndex.Found(metric, pointer).estimate().phrase(),
                    metric.estimand(),
                    Quantity.of(BigDecimal.valueOf(metric.events()), "count", Source.at(pointer + "/events")),
                    metric.note() == null ? "" : metric.note()));
        }
        return List.copyOf(rows);
    }
}
