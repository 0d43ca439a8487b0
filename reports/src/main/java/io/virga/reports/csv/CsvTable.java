package io.virga.reports.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.virga.reports.format.ShortestDecimal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table in the making. */
final class CsvTable {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);

    CsvTable(List<String> header) {
        row(header);
    }

    void row(List<String> fields) {
        csv.writeRecord(fields);
    }

    String text() {
        try {
            csv.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The same digits as in the JSON file; nothing where there is no number. */
    static String number(@Nullable Double value) {
        return value == null ? "" : ShortestDecimal.of(value);
    }

    /**
     * Text that a spreadsheet takes for text: one that begins like a formula gets an apostrophe in front, since it may come
     * from a scenario of unknown origin.
     */
    static String words(@Nullable String words) {
        String present = words == null ? "" : words;
        return present.isEmpty() || "=+-@\t\r".indexOf(present.charAt(0)) < 0 ? present : "'" + present;
    }
}
