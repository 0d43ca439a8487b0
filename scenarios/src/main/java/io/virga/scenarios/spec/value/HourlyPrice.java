package io.virga.scenarios.spec.value;

/** Money per hour, as AWS sells commitments: {@code 0.42 USD/h}. */
public record HourlyPrice(Money perHour) {
    private static final String NOUN = "a price per hour such as 0.42 USD/h";

    /** Reads an hourly price, which may be negative. */
    public static HourlyPrice parse(String text) {
        Amount amount = Amount.split(text, NOUN);
        if (amount.unit().isEmpty()) {
            throw Amount.missingUnit(text, text + " USD/h");
        }
        if (!amount.unit().endsWith("/h")) {
            throw Amount.malformed(text, NOUN, "a price per hour ends in /h");
        }
        return new HourlyPrice(Money.parse(text.substring(0, text.length() - 2)));
    }

    @Override
    public String toString() {
        return perHour + "/h";
    }
}
