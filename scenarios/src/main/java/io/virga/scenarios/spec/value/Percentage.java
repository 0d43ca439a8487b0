package io.virga.scenarios.spec.value;

import java.math.BigDecimal;

/** A share of a hundred: {@code 99.95%}. */
public record Percentage(BigDecimal percent) implements Comparable<Percentage> {
    private static final String NOUN = "a percentage such as 55% or 99.95%";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Percentage {
        percent = Amount.normal(percent);
    }

    /** Reads a percentage, of any size. */
    public static Percentage parse(String text) {
        Amount amount = Amount.split(text, NOUN);
        if (amount.unit().isEmpty()) {
            boolean fraction = amount.number().signum() > 0 && amount.number().compareTo(BigDecimal.ONE) < 0;
            String asFraction = Amount.plain(amount.number().multiply(HUNDRED)) + "%";
            String asWritten = amount.numberText() + "%";
            throw Amount.missingUnit(text, fraction ? asFraction + " or " + asWritten : asWritten);
        }
        if (!amount.unit().equals("%")) {
            throw Amount.malformed(text, NOUN, null);
        }
        return new Percentage(amount.number());
    }

    /** A whole number of percent. */
    public static Percentage of(long percent) {
        return new Percentage(BigDecimal.valueOf(percent));
    }

    /** The exact fraction: 0.9995 for 99.95%. */
    public BigDecimal fraction() {
        return percent.movePointLeft(2);
    }

    @Override
    public int compareTo(Percentage other) {
        return percent.compareTo(other.percent);
    }

    @Override
    public String toString() {
        return Amount.plain(percent) + "%";
    }
}
