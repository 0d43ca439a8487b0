package io.virga.reports.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Where a printed number comes from: one or more values of {@code results.json}, as JSON pointers (RFC 6901), and what
 * was done to them. With it each number of a page can be checked against the file.
 */
public record Source(Step step, List<String> pointers) {
    /** What is done to the values behind the pointers. */
    public enum Step {
        /** Added up; one value is itself. */
        SUM,
        /** Half of the second minus the first. */
        HALF_WIDTH,
        /** One minus the value. */
        COMPLEMENT,
        /** One minus the first, divided by one minus the second. */
        BUDGET,
        /** How many values are given. */
        COUNT;

        /** The printed number's value, in decimal arithmetic. */
        public BigDecimal apply(List<BigDecimal> values) {
            return switch (this) {
                case SUM -> values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                case HALF_WIDTH -> values.get(1).subtract(values.get(0)).multiply(new BigDecimal("0.5"));
                case COMPLEMENT -> BigDecimal.ONE.subtract(values.get(0));
                case BUDGET ->
                    BigDecimal.ONE
                            .subtract(values.get(0))
                            .divide(BigDecimal.ONE.subtract(values.get(1)), MathContext.DECIMAL64);
                case COUNT -> BigDecimal.valueOf(values.size());
            };
        }
    }

    public static Source at(String pointer) {
        return new Source(Step.SUM, List.of(pointer));
    }

    public static Source of(Step step, String... pointers) {
        return new Source(step, List.of(pointers));
    }
}
