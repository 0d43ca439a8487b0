package io.virga.scenarios.parse.data;

import io.virga.scenarios.spec.distribution.Quantiles;
import io.virga.scenarios.spec.distribution.SampleFile;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.MalformedValueException;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads observed durations: the column {@code value}, or {@code quantile} and {@code value}. */
final class SampleRows implements CsvTable.RowReader {
    private final CsvTable table;
    private final String path;
    private final List<Duration> values = new ArrayList<>();
    private final Map<Percentage, Duration> quantiles = new LinkedHashMap<>();
    private boolean hasQuantiles;
    private @Nullable List<String> lastRow;
    private int lastLine;

    SampleRows(CsvTable table, String path) {
        this.table = table;
        this.path = path;
    }

    /** The file, or null when its rows do not make a distribution, which is then reported. */
    @Nullable
    SampleFile sample() {
        if (lastRow == null) {
            return null;
        }
        String problem = hasQuantiles ? Quantiles.problem(quantiles) : null;
        if (problem != null) {
            table.problem(lastRow, 0, lastLine, problem, null);
            return null;
        }
        return new SampleFile(path, List.copyOf(values), Collections.unmodifiableSortedMap(new TreeMap<>(quantiles)));
    }

    @Override
    public boolean header(List<String> columns, int line) {
        hasQuantiles = columns.equals(List.of("quantile", "value"));
        if (hasQuantiles || columns.equals(List.of("value"))) {
            return true;
        }
        String message =
                "a sample has the column 'value', or 'quantile' and 'value', not " + String.join(", ", columns);
        table.problem(columns, 0, line, message, null);
        return false;
    }

    @Override
    public void row(List<String> fields, int line) {
        lastRow = fields;
        lastLine = line;
        int column = fields.size() - 1;
        try {
            Duration value = Durations.parse(fields.get(column).strip());
            if (value.isNegative()) {
                table.problem(fields, column, line, "value: " + Durations.format(value) + " is negative", null);
            } else if (hasQuantiles) {
                quantile(fields, line, value);
            } else {
                values.add(value);
            }
        } catch (MalformedValueException e) {
            table.problem(fields, column, line, "value: " + e.getMessage(), e.hint());
        }
    }

    private void quantile(List<String> fields, int line, Duration value) {
        try {
            Percentage share = Percentage.parse(fields.get(0).strip());
            if (quantiles.putIfAbsent(share, value) != null) {
                table.problem(fields, 0, line, "quantile " + share + " stands here a second time", null);
            }
        } catch (MalformedValueException e) {
            table.problem(fields, 0, line, "quantile: " + e.getMessage(), e.hint());
        }
    }
}
