package io.virga.scenarios.spec.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes what has no unit: counts (whole), factors (decimal, finite), and truth values. */
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

    /** Reads a whole number of at most 31 bits. */
    public static int parseInt(String text) {
        long whole = parseWhole(text);
        if (whole != (int) whole) {
            throw Amount.overflow(text + " is larger than any count can be");
        }
        return (int) whole;
    }

    /** Reads {@code true} or {@code false}. */
    public static boolean parseTruth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Amount.malformed(text, "true or false", truthHint(text.toLowerCase(Locale.ROOT)));
        };
    }

    private static @Nullable String truthHint(String lower) {
        return switch (lower) {
            case "true", "yes", "on", "y", "1" -> "did you mean true?";
            case "false", "no", "off", "n", "0" -> "did you mean false?";
            default -> null;
        };
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
