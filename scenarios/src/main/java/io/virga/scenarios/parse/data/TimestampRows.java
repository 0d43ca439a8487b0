package io.virga.scenarios.parse.data;

import io.virga.scenarios.spec.value.MalformedValueException;
import io.virga.scenarios.spec.value.Numbers;
import io.virga.scenarios.spec.workload.TimestampFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** Reads the times of arrivals: the column {@code seconds}. */
final class TimestampRows implements CsvTable.RowReader {
    private static final String SECONDS = "seconds";
    private static final BigDecimal MOST_SECONDS = new BigDecimal("1000000000");

    private final CsvTable table;
    private final String path;
    private long[] nanos = new long[1024];
    private int size;

    TimestampRows(CsvTable table, String path) {
        this.table = table;
        this.path = path;
    }

    TimestampFile timestamps() {
        return new TimestampFile(path, Arrays.copyOf(nanos, size));
    }

    @Override
    public boolean header(List<String> columns, int line) {
        if (columns.equals(List.of(SECONDS))) {
            return true;
        }
        String message = "timestamps have the column 'seconds', not " + String.join(", ", columns);
        table.problem(columns, 0, line, message, null);
        return false;
    }

    @Override
    public void row(List<String> fields, int line) {
        try {
            BigDecimal seconds = Numbers.parseDecimal(fields.get(0).strip());
            if (seconds.signum() < 0 || seconds.compareTo(MOST_SECONDS) > 0) {
                String message = "seconds: " + seconds.toPlainString() + " is outside 0 to " + MOST_SECONDS;
                table.problem(fields, 0, line, message, null);
                return;
            }
            append(
                    fields,
                    line,
                    seconds.movePointRight(9)
                            .setScale(0, RoundingMode.HALF_EVEN)
                            .longValueExact());
        } catch (MalformedValueException e) {
            table.problem(fields, 0, line, "seconds: " + e.getMessage(), e.hint());
        }
    }

    private void append(List<String> fields, int line, long time) {
        if (size > 0 && time < nanos[size - 1]) {
            table.problem(fields, 0, line, "seconds: arrivals must be in the order of their times", "sort the file");
        }
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = time;
    }
}
