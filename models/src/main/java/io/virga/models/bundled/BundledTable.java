package io.virga.models.bundled;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A CSV file (RFC 4180) of the class path: lines that begin with {@code #} are comments, the first other is the header. */
public final class BundledTable {
    private BundledTable() {}

    /**
     * The rows in their order.
     *
     * @param owner whose package holds the file
     * @throws IllegalStateException if there is no such file
     */
    public static List<NamedCsvRecord> read(Class<?> owner, String fileName) {
        try (InputStream in = owner.getResourceAsStream(fileName)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the program lacks its file " + fileName + " of " + owner.getPackageName());
            }
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                            .commentStrategy(CommentStrategy.SKIP)
                            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
                    Stream<NamedCsvRecord> rows = reader.stream()) {
                return rows.toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + fileName, e);
        }
    }
}
