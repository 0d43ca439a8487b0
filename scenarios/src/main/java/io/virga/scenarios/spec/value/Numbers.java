package io.virga.scenarios.spec.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads and writes the bare numbers of the language: counts (whole) and factors (decimal, finite). */
public final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9][0-9]{0,18})");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}([,_'][0-9]{3})+");

    private Numbers() {}

    /** Reads a whole number. */
    public static long parseWhole(String text) {
        if (WHOLE.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw Amount.overflow(text + " is larger than any count can be");
            }
        }
        if (GROUPED.matcher(text).matches()) {
            throw Amount.malformed(text, "a whole number", "did you mean " + text.replaceAll("[,_']", "") + "?");
        }
        throw Amount.malformed(text, "a whole number", null);
    }

    /** Reads a decimal number; infinities and NaN are refused. */
    public static BigDecimal parseDecimal(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return Amount.normal(new BigDecimal(text));
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".nan") || lower.endsWith(".inf")) {
            throw Amount.malformed(text, "a finite number", null);
        }
        throw Amount.malformed(text, "a number such as 4 or 0.6", null);
    }

    /** Writes a decimal number without needless zeros or exponents. */
    public static String format(BigDecimal number) {
        return Amount.plain(number);
    }
}
