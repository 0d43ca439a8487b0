package io.virga.scenarios.spec;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the bill is made. */
@Doc("How the bill is made.")
public record PricingSpec(
        @Property(doc = "The price book.", defaultValue = "bundled")
        PriceBook book,

        @Property(doc = "The currency of the bill.", defaultValue = "USD")
        Currency currency,

        @Property(
                doc = "How long a month is: prices by the month are spread over it, and the bill is projected to it."
                        + " AWS's calculator has 730 hours, its bills those of the calendar.",
                defaultValue = "730h",
                min = "28d",
                max = "31d")
        Duration month,

        @Property(
                doc = "Whether what is free each month for good is taken off, such as a million requests and 400,000"
                        + " GB-seconds of Lambda. The bill's window gets its part of the month's. Other scenarios of the"
                        + " account may have used it up already.",
                defaultValue = "false",
                source = "Lambda pricing, free tier")
        boolean freeTier,

        @Property(
                doc = "Your own prices, which replace those of the book or stand beside them: a CSV file with the"
                        + " columns item, name, region, usd, date and source, or a YAML file with `date`, `source`"
                        + " and `prices` by item, name and region. Items are those of the book, such as"
                        + " `ec2-on-demand` with an instance type as its name, or `alb-hour` without a name.",
                optional = true,
                absent = "the book alone",
                example = "data/prices.csv")
        @Nullable
        PriceFile prices) {
    private static final BigDecimal HOUR_SECONDS = BigDecimal.valueOf(3_600);

    /** Length of a month in words, such as "730 hours". */
    public String monthWords() {
        BigDecimal hours = BigDecimal.valueOf(month.toNanos(), 9).divide(HOUR_SECONDS, MathContext.DECIMAL64);
        return hours.stripTrailingZeros().toPlainString() + " hours";
    }
}
