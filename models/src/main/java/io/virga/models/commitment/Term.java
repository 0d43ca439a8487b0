package io.virga.models.commitment;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * For how long, and how it is paid for, something is committed.
 *
 * @param years 1 or 3, of 365 days (EC2 User Guide, "Reserved Instances": 31,536,000 and 94,608,000 s)
 */
public record Term(int years, Payment payment) {
    private static final int HOURS_A_YEAR = 8_760;

    public Term {
        if (years != 1 && years != 3) {
            throw new IllegalArgumentException("a term is 1 or 3 years, not " + years);
        }
    }

    public BigDecimal hours() {
        return BigDecimal.valueOf((long) HOURS_A_YEAR * years);
    }

    /** What is paid when the term begins for something that costs so much an hour, all payments spread over its hours. */
    public BigDecimal upfrontUsd(BigDecimal usdAnHour) {
        return usdAnHour.multiply(hours()).multiply(payment.upfrontShare());
    }

    /** What is paid for each hour on top of that. */
    public BigDecimal recurringUsd(BigDecimal usdAnHour) {
        return usdAnHour.multiply(BigDecimal.ONE.subtract(payment.upfrontShare()), MathContext.DECIMAL128);
    }
}
