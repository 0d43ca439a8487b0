package io.virga.scenarios.sweep;

import io.virga.scenarios.result.SweepCell;
import io.virga.scenarios.result.SweepMetric;
import io.virga.scenarios.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cell as one line of a sweep's file, numbers with all their digits. Its settings follow from its number. */
final class CellText {
    private static final String NOTHING = "-";
    private static final int METRIC_FIELDS = 7;

    private CellText() {}

    static String write(SweepCell cell) {
        List<String> fields = new ArrayList<>(List.of(
                "cell",
                String.valueOf(cell.number()),
                cell.problem() == null ? NOTHING : "!" + LineText.escaped(cell.problem()),
                String.valueOf(cell.metrics().size())));
        for (SweepMetric each : cell.metrics()) {
            fields.addAll(List.of(
                    each.name(),
                    each.stat(),
                    each.unit(),
                    each.sense(),
                    number(each.value()),
                    number(each.low()),
                    number(each.high())));
        }
        cell.objectives().forEach((name, verdict) -> fields.addAll(List.of(name, verdict.name())));
        return String.join("\t", fields);
    }

    /** @throws RuntimeException if it was not written by this class */
    static SweepCell read(String text, Grid grid) {
        String[] fields = text.split("\t", -1);
        int number = Integer.parseInt(fields[1]);
        String problem = fields[2].equals(NOTHING) ? null : LineText.unescaped(fields[2].substring(1));
        int at = 4;
        List<SweepMetric> metrics = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(fields[3]); i++) {
            metrics.add(new SweepMetric(
                    fields[at],
                    fields[at + 1],
                    fields[at + 2],
                    fields[at + 3],
                    number(fields[at + 4]),
                    number(fields[at + 5]),
                    number(fields[at + 6])));
            at += METRIC_FIELDS;
        }
        Map<String, Verdict> objectives = new LinkedHashMap<>();
        for (; at < fields.length; at += 2) {
            objectives.put(fields[at], Verdict.valueOf(fields[at + 1]));
        }
        return new SweepCell(number, grid.settings(number), metrics, objectives, problem);
    }

    private static String number(@Nullable Double value) {
        return value == null ? NOTHING : Double.toString(value);
    }

    private static @Nullable Double number(String text) {
        return text.equals(NOTHING) ? null : (Double) Double.parseDouble(text);
    }
}
