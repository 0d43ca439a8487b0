package io.virga.scenarios.parse.data;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostic;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.Position;
import io.virga.scenarios.parse.diagnostic.SourceText;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file with a header. Lines that begin with # are comments, empty lines do not count. After ten bad
 * rows no more are reported.
 */
final class CsvTable {
    private static final int MOST_PROBLEMS = 10;

    private final String name;
    private final String text;
    private final Diagnostics diagnostics;
    private @Nullable SourceText source;
    private int problems;

    CsvTable(String name, String text, Diagnostics diagnostics) {
        this.name = name;
        this.text = text;
        this.diagnostics = diagnostics;
    }

    /** Takes the rows of a file one by one. */
    interface RowReader {
        /** Takes the names of the columns; false when they are not what the file needs, which is then reported. */
        boolean header(List<String> columns, int line);

        /** Takes the fields of a row; a row that is wrong is reported. */
        void row(List<String> fields, int line);

        /** A row was left out since it does not have the header's number of fields. */
        default void skipped() {}
    }

    /** Whether all rows could be read. */
    boolean read(RowReader reader) {
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
        try {
            Iterator<CsvRecord> rows = csv.iterator();
            if (!rows.hasNext()) {
                diagnostics.add(Diagnostic.ofFile(name, Code.BAD_DATA_FILE, "the file holds no rows", null));
                return false;
            }
            CsvRecord header = rows.next();
            List<String> columns =
                    header.getFields().stream().map(String::strip).toList();
            if (!reader.header(columns, (int) header.getStartingLineNumber())) {
                return false;
            }
            while (rows.hasNext() && problems < MOST_PROBLEMS) {
                readRow(reader, columns.size(), rows.next());
            }
            return problems == 0;
        } catch (CsvParseException e) {
            diagnostics.add(Diagnostic.ofFile(name, Code.BAD_DATA_FILE, "not CSV: " + e.getMessage(), null));
            return false;
        }
    }

    private void readRow(RowReader reader, int columns, CsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        if (row.getFieldCount() == columns) {
            reader.row(row.getFields(), line);
        } else {
            String message = "the row has " + row.getFieldCount() + " fields, the header has " + columns;
            problem(line, 1, Integer.MAX_VALUE, message, null);
            reader.skipped();
        }
    }

    /** Reports a bad field. */
    void problem(List<String> fields, int index, int line, String message, @Nullable String hint) {
        int column = 1;
        for (String field : fields.subList(0, index)) {
            column += field.codePointCount(0, field.length()) + 1;
        }
        String field = fields.get(index);
        problem(line, column, Math.max(1, field.codePointCount(0, field.length())), message, hint);
    }

    private void problem(int line, int column, int length, String message, @Nullable String hint) {
        if (source == null) {
            source = SourceText.of(name, text);
        }
        String excerpt = source.line(line);
        int width = Math.max(1, Math.min(length, excerpt.codePointCount(0, excerpt.length()) - column + 1));
        diagnostics.error(new Position(source, line, column, width), Code.BAD_DATA_FILE, message, hint);
        problems++;
    }
}
