package io.virga.scenarios.build;

import io.virga.models.pricing.OwnPrice;
import io.virga.models.pricing.PriceBook;
import io.virga.scenarios.spec.PriceFile;
import io.virga.scenarios.spec.PricingSpec;
import java.util.ArrayList;
import java.util.List;

/** The book from which a scenario is billed: the bundled one, under the user's own prices. */
final class PriceBooks {
    static final PriceBook BUNDLED = PriceBook.load();

    private PriceBooks() {}

    static PriceBook of(PricingSpec pricing) {
        PriceFile file = pricing.prices();
        if (file == null) {
            return BUNDLED;
        }
        List<OwnPrice> own = new ArrayList<>();
        for (PriceFile.Row row : file.rows()) {
            own.add(new OwnPrice(row.item(), row.name(), row.region(), row.usd(), row.date(), row.source()));
        }
        return BUNDLED.under(file.path(), own);
    }
}
