package io.virga.scenarios.parse.data;

import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.spec.value.MalformedValueException;
import io.virga.scenarios.spec.value.Numbers;
import io.virga.scenarios.spec.workload.TraceFile;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads the request counts of a trace: the column {@code requests}, alone or after one that numbers the intervals. */
final class TraceRows implements CsvTable.RowReader {
    private static final String COUNTS = "requests";
    private static final Set<String> INDICES = Set.of("interval", "second", "minute", "hour", "day");
    private static final long MOST_REQUESTS = 1_000_000_000_000L;

    private final CsvTable table;
    private final String path;
    private String indexColumn = "";
    private long lastIndex = Long.MIN_VALUE;
    private long[] counts = new long[1024];
    private int size;

    TraceRows(CsvTable table, String path) {
        this.table = table;
        this.path = path;
    }

    TraceFile trace() {
        return new TraceFile(path, indexColumn, Arrays.copyOf(counts, size));
    }

    @Override
    public boolean header(List<String> columns, int line) {
        int last = columns.size() - 1;
        boolean numbered = columns.size() == 2 && INDICES.contains(columns.get(0));
        if (columns.get(last).equals(COUNTS) && (numbered || columns.size() == 1)) {
            indexColumn = numbered ? columns.get(0) : "";
            return true;
        }
        table.problem(
                columns,
                0,
                line,
                "a trace has the columns 'minute' (or interval, second, hour, day) and 'requests', not "
                        + String.join(", ", columns),
                NearestName.hint(columns.get(last), Set.of(COUNTS)));
        return false;
    }

    @Override
    public void row(List<String> fields, int line) {
        if (!indexColumn.isEmpty()) {
            checkIndex(fields, line);
        }
        int column = fields.size() - 1;
        try {
            long count = Numbers.parseWhole(fields.get(column).strip());
            if (count < 0 || count > MOST_REQUESTS) {
                String message = "requests: " + count + " is outside 0 to " + MOST_REQUESTS;
                table.problem(fields, column, line, message, null);
            }
            append(count);
        } catch (MalformedValueException e) {
            table.problem(fields, column, line, "requests: " + e.getMessage(), e.hint());
        }
    }

    @Override
    public void skipped() {
        lastIndex = Long.MIN_VALUE;
    }

    private void checkIndex(List<String> fields, int line) {
        try {
            long index = Numbers.parseWhole(fields.get(0).strip());
            if (lastIndex != Long.MIN_VALUE && index != lastIndex + 1) {
                String message = indexColumn + ": " + index + " follows " + lastIndex;
                table.problem(fields, 0, line, message, "every interval needs its row, with 0 where nothing came");
            }
            lastIndex = index;
        } catch (MalformedValueException e) {
            table.problem(fields, 0, line, indexColumn + ": " + e.getMessage(), e.hint());
        }
    }

    private void append(long count) {
        if (size == counts.length) {
            counts = Arrays.copyOf(counts, 2 * size);
        }
        counts[size++] = count;
    }
}
