package io.virga.scenarios.spec.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** An exact amount of money with its currency: {@code 9000 USD}. */
public record Money(BigDecimal amount, String currency) {
    private static final String NOUN = "an amount of money such as 9000 USD";
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Money {
        amount = Amount.normal(amount);
    }

    /** Reads an amount, which may be negative. */
    public static Money parse(String text) {
        if (text.startsWith("$") && text.length() > 1) {
            throw Amount.malformed(text, NOUN, "did you mean " + text.substring(1) + " USD?");
        }
        Amount amount = Amount.split(text, NOUN);
        if (amount.unit().isEmpty()) {
            throw Amount.missingUnit(text, text + " USD");
        }
        if (!CURRENCY.matcher(amount.unit()).matches()) {
            throw Amount.malformed(text, NOUN, "a currency is three capital letters, such as USD or EUR");
        }
        return new Money(amount.number(), amount.unit());
    }

    @Override
    public String toString() {
        return Amount.plain(amount) + " " + currency;
    }
}
