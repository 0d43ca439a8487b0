package io.virga.models.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** How much of a usage falls into each tier of a month; a window has its part of each tier. */
final class PriceTiers {
    private final List<BigDecimal> bounds;

    /**
     * @param monthlyBounds where one tier ends and the next begins; the last has no end
     * @param months that the window lasts
     */
    PriceTiers(List<BigDecimal> monthlyBounds, BigDecimal months) {
        this.bounds = monthlyBounds.stream()
                .map(bound -> bound.multiply(months, MathContext.DECIMAL128))
                .toList();
    }

    int count() {
        return bounds.size() + 1;
    }

    /** @param tier from 0 */
    BigDecimal quantity(int tier, BigDecimal usage) {
        BigDecimal from = tier == 0 ? BigDecimal.ZERO : bounds.get(tier - 1);
        BigDecimal to = tier == bounds.size() ? usage : usage.min(bounds.get(tier));
        return to.subtract(from).max(BigDecimal.ZERO);
    }
}
