package io.virga.scenarios.spec.value;

import java.math.BigDecimal;

/** A value of a metric, in the metric's unit: {@code 70%} or, for metrics that count, {@code 1200}. */
public record MetricValue(BigDecimal number, boolean isPercentage) implements Comparable<MetricValue> {
    private static final String NOUN = "a value of a metric such as 70% or 1200";

    public MetricValue {
        number = Amount.normal(number);
    }

    /** Reads a value, of any size and sign. */
    public static MetricValue parse(String text) {
        Amount amount = Amount.split(text, NOUN);
        if (!amount.unit().isEmpty() && !amount.unit().equals("%")) {
            throw Amount.malformed(text, NOUN, null);
        }
        return new MetricValue(amount.number(), !amount.unit().isEmpty());
    }

    /** In the metric's unit. */
    public double value() {
        return number.doubleValue();
    }

    @Override
    public int compareTo(MetricValue other) {
        return number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return Amount.plain(number) + (isPercentage ? "%" : "");
    }
}
