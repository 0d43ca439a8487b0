package io.virga.scenarios.parse.data;

import io.virga.scenarios.spec.PriceFile;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads prices: the columns {@code item}, {@code name}, {@code region}, {@code usd}, {@code date} and {@code source}. */
final class PriceRows implements CsvTable.RowReader {
    private static final List<String> COLUMNS = List.of("item", "name", "region", "usd", "date", "source");
    private static final int USD = COLUMNS.indexOf("usd");
    private static final int DATE = COLUMNS.indexOf("date");

    private final CsvTable table;
    private final String path;
    private final List<PriceFile.Row> rows = new ArrayList<>();
    private final Set<List<String>> known = new HashSet<>();

    PriceRows(CsvTable table, String path) {
        this.table = table;
        this.path = path;
    }

    PriceFile prices() {
        return new PriceFile(path, rows);
    }

    @Override
    public boolean header(List<String> columns, int line) {
        if (columns.equals(COLUMNS)) {
            return true;
        }
        String message =
                "prices have the columns " + String.join(", ", COLUMNS) + ", not " + String.join(", ", columns);
        table.problem(columns, 0, line, message, null);
        return false;
    }

    @Override
    public void row(List<String> fields, int line) {
        List<String> what = fields.subList(0, USD).stream().map(String::strip).toList();
        if (!known.add(what)) {
            table.problem(fields, 0, line, String.join(" ", what) + " has a price above already", null);
            return;
        }
        try {
            BigDecimal usd = new BigDecimal(fields.get(USD).strip());
            if (usd.signum() < 0) {
                table.problem(fields, USD, line, "usd: a price is not negative", null);
                return;
            }
            LocalDate date = LocalDate.parse(fields.get(DATE).strip());
            String source = fields.get(DATE + 1).strip();
            rows.add(new PriceFile.Row(line, what.get(0), what.get(1), what.get(2), usd, date, source));
        } catch (NumberFormatException e) {
            table.problem(fields, USD, line, "usd: '" + fields.get(USD) + "' is no number", "for example 0.0816");
        } catch (DateTimeException e) {
            table.problem(fields, DATE, line, "date: '" + fields.get(DATE) + "' is no date", "for example 2026-11-01");
        }
    }
}
