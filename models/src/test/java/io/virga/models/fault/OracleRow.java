package io.virga.models.fault;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.models.bundled.BundledTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A row of the table of exact results. */
record OracleRow(String name, String family, Map<String, String> inputs, Map<String, String> outputs) {
    static Stream<OracleRow> family(String family) {
        List<NamedCsvRecord> rows = BundledTable.read(OracleRow.class, "availability.csv");
        return rows.stream().map(OracleRow::of).filter(row -> row.family.equals(family));
    }

    private static OracleRow of(NamedCsvRecord row) {
        return new OracleRow(
                row.getField("name"),
                row.getField("family"),
                pairs(row.getField("inputs")),
                pairs(row.getField("outputs")));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split(";")) {
            int equals = pair.indexOf('=');
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }

    double in(String key) {
        return number(inputs, key);
    }

    int count(String key) {
        return (int) in(key);
    }

    double out(String key) {
        return number(outputs, key);
    }

    private double number(Map<String, String> pairs, String key) {
        String text = pairs.get(key);
        if (text == null) {
            throw new IllegalArgumentException(name + " has no " + key);
        }
        return Double.parseDouble(text);
    }

    @Override
    public String toString() {
        return name;
    }
}
