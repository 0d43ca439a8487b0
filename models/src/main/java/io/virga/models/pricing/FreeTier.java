package io.virga.models.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an account gets for nothing each month, for good. The window gets its part of the month's; the resources that are
 * billed first get it first.
 */
final class FreeTier {
    /** What is free, by the pricing pages of the services. */
    enum Allowance {
        LAMBDA_REQUESTS(1_000_000),
        LAMBDA_GB_SECONDS(400_000);

        private final long perMonth;

        Allowance(long perMonth) {
            this.perMonth = perMonth;
        }
    }

    private final BigDecimal months;
    private final Map<Allowance, BigDecimal> left = new EnumMap<>(Allowance.class);

    /** @param months that the window of the bill lasts */
    FreeTier(BigDecimal months) {
        this.months = months;
    }

    /** Takes the usage off what is still free. */
    BigDecimal beyond(Allowance allowance, BigDecimal usage) {
        BigDecimal free = left.computeIfAbsent(
                allowance, key -> months.multiply(BigDecimal.valueOf(key.perMonth), MathContext.DECIMAL128));
        BigDecimal used = free.min(usage);
        left.put(allowance, free.subtract(used));
        return usage.subtract(used);
    }
}
