package io.virga.reports.format;

import java.math.BigDecimal;
import tools.jackson.core.io.NumberOutput;

/**
 * The shortest decimal that reads back as the same double, the same on every JDK.
 *
 * <p>{@link Double#toString} changed in JDK 19, so it cannot be used where bytes must agree. The digits come from
 * Jackson's own port of Raffaello Giulietti's Schubfach algorithm ("The Schubfach way to render doubles", 2020), which
 * does not ask the JDK. Whole numbers have no fraction, and exponents appear only below 1e-9 and from 1e15 on.
 */
public final class ShortestDecimal {
    private static final int SMALLEST_PLAIN_EXPONENT = -9;
    private static final int LARGEST_PLAIN_EXPONENT = 14;

    private ShortestDecimal() {}

    /**
     * The number as a JSON number literal; negative zero is written as 0.
     *
     * @throws IllegalArgumentException if the value is not finite, since no JSON number says so
     */
    public static String of(double value) {
        BigDecimal decimal = exactly(value);
        int exponent = decimal.precision() - decimal.scale() - 1;
        boolean plain = exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT;
        return plain || decimal.signum() == 0 ? decimal.toPlainString() : decimal.toString();
    }

    /** The same decimal as a number, without trailing zeros. */
    public static BigDecimal exactly(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a result must be a finite number, but is " + value);
        }
        return new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
    }
}
