package io.virga.models.commitment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What usage costs under Savings Plans. */
@FunctionalInterface
public interface SavingsPlanRates {
    /** In USD for one unit, at most the price on demand; null where the plan has no rate for it. */
    @Nullable
    BigDecimal usd(SavingsPlan plan, UsageType usage);
}
