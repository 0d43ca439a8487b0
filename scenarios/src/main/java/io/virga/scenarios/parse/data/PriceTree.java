package io.virga.scenarios.parse.data;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.Diagnostics;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.Position;
import io.virga.scenarios.parse.diagnostic.SourceText;
import io.virga.scenarios.parse.tree.Tree;
import io.virga.scenarios.parse.tree.TreeReader;
import io.virga.scenarios.spec.PriceFile;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads prices from YAML: {@code date} and {@code source} of all of them, and {@code prices} by item, by name where the item has
 * names, and by region.
 */
final class PriceTree {
    private static final List<String> KEYS = List.of("date", "source", "prices");

    private final String path;
    private final Diagnostics diagnostics;
    private final List<PriceFile.Row> rows = new ArrayList<>();
    private boolean isSound = true;

    private PriceTree(String path, Diagnostics diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
    }

    /**
     * The prices of a file.
     *
     * @param file as messages name it
     * @param path as the scenario names it
     * @return null when something is wrong, which is then among the diagnostics
     */
    static @Nullable PriceFile read(String file, String path, String text, Diagnostics diagnostics) {
        Tree tree = TreeReader.read(SourceText.of(file, text), text, diagnostics);
        return tree == null ? null : new PriceTree(path, diagnostics).prices(tree);
    }

    private @Nullable PriceFile prices(Tree tree) {
        if (!(tree instanceof Tree.Mapping file)) {
            problem(
                    tree.position(),
                    "prices have the keys " + String.join(", ", KEYS) + "; this is " + tree.noun(),
                    null);
            return null;
        }
        file.entries().forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                problem(entry.keyPosition(), "unknown key '" + key + "'", NearestName.hint(key, KEYS));
            }
        });
        String source = text(file, "source");
        if (!(file.value("prices") instanceof Tree.Mapping items) || source == null || text(file, "date") == null) {
            problem(file.position(), "prices need a date, a source, and prices by item", null);
            return null;
        }
        LocalDate date = date(file);
        if (date != null) {
            items.entries().forEach((item, entry) -> item(item, entry.value(), date, source));
        }
        return isSound ? new PriceFile(path, rows) : null;
    }

    private @Nullable LocalDate date(Tree.Mapping file) {
        String text = text(file, "date");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            Tree date = file.value("date");
            problem(
                    date == null ? file.position() : date.position(),
                    "date: '" + text + "' is no date",
                    "for example 2026-11-01");
            return null;
        }
    }

    private static @Nullable String text(Tree.Mapping file, String key) {
        return file.value(key) instanceof Tree.Scalar scalar && !scalar.isNull() ? scalar.text() : null;
    }

    /** By region, or by name and region. */
    private void item(String item, Tree value, LocalDate date, String source) {
        if (!(value instanceof Tree.Mapping mapping)) {
            problem(value.position(), item + " has prices by region; this is " + value.noun(), null);
            return;
        }
        mapping.entries().forEach((key, entry) -> {
            if (entry.value() instanceof Tree.Mapping regions) {
                regions.entries().forEach((region, price) -> price(item, key, region, price.value(), date, source));
            } else {
                price(item, "", key, entry.value(), date, source);
            }
        });
    }

    private void price(String item, String name, String region, Tree value, LocalDate date, String source) {
        BigDecimal usd = value instanceof Tree.Scalar scalar ? decimal(scalar.text()) : null;
        if (usd == null) {
            String what = value instanceof Tree.Scalar scalar ? "'" + scalar.text() + "'" : value.noun();
            problem(value.position(), what + " is no price", "for example 0.0816");
        } else if (usd.signum() < 0) {
            problem(value.position(), "a price is not negative", null);
        } else {
            rows.add(new PriceFile.Row(value.position().line(), item, name, region, usd, date, source));
        }
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void problem(Position position, String message, @Nullable String hint) {
        diagnostics.error(position, Code.BAD_DATA_FILE, message, hint);
        isSound = false;
    }
}
