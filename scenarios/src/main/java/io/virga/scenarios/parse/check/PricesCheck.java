package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.spec.PriceFile;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The user's own prices are for what the bundled book has, or could have. */
final class PricesCheck implements Check {
    private static final String PATH = "pricing.prices";

    private final Catalogue catalogue;

    PricesCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        PriceFile prices = scenario.pricing().prices();
        if (prices != null) {
            prices.rows().forEach(row -> check(row, prices.path(), findings));
        }
    }

    private void check(PriceFile.Row row, String file, Findings findings) {
        SortedMap<String, Set<String>> items = catalogue.pricedItems();
        Set<String> names = items.get(row.item());
        String at = file + ", line " + row.line() + ": ";
        if (names == null) {
            report(
                    at + "nothing is billed as '" + row.item() + "'",
                    NearestName.hint(row.item(), items.keySet()),
                    findings);
        } else if (!names.isEmpty() && !names.contains(row.name())) {
            String message = at + "there is no '" + row.name() + "' of " + row.item();
            report(message, NearestName.hint(row.name(), names), findings);
        } else if (names.isEmpty() && !row.name().isEmpty()) {
            report(at + row.item() + " has one price in a region, and no names", "leave the column empty", findings);
        }
    }

    private static void report(String message, @Nullable String hint, Findings findings) {
        findings.error(PATH, Code.UNKNOWN_PRICE, message, hint);
    }
}
