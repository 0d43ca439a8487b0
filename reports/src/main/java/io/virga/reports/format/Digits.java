package io.virga.reports.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal numbers with a chosen number of decimals and commas between thousands. */
final class Digits {
    private static final int MOST_DECIMALS = 12;
    private static final int SCIENTIFIC_FROM_EXPONENT = 15;

    private Digits() {}

    /** How many decimals show this many significant digits; whole digits are never dropped. */
    static int decimals(BigDecimal value, int significant) {
        if (value.signum() == 0) {
            return 0;
        }
        int exponent = exponent(value.round(new MathContext(significant, RoundingMode.HALF_EVEN)));
        return Math.max(0, Math.min(MOST_DECIMALS, significant - 1 - exponent));
    }

    /** Rounded to the nearest; numbers too large or too small for plain digits get an exponent. */
    static String fixed(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
        boolean vanished = rounded.signum() == 0 && value.signum() != 0 && decimals == MOST_DECIMALS;
        if (vanished || (value.signum() != 0 && exponent(value) >= SCIENTIFIC_FROM_EXPONENT)) {
            return scientific(value);
        }
        return grouped(rounded.signum() == 0 ? rounded.abs() : rounded);
    }

    private static String scientific(BigDecimal value) {
        BigDecimal rounded = value.round(new MathContext(3, RoundingMode.HALF_EVEN));
        int exponent = exponent(rounded);
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    private static String grouped(BigDecimal rounded) {
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return rounded.signum() < 0 ? text.insert(0, '-').toString() : text.toString();
    }

    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }
}
