package io.virga.scenarios.spec.value;

import io.virga.scenarios.spec.value.MalformedValueException.Reason;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number and the unit written after it; the unit is empty for a bare number. */
record Amount(BigDecimal number, String unit) {
    /** More digits than any quantity needs; keeps the exact arithmetic cheap whatever a file contains. */
    private static final int MAX_LENGTH = 40;

    private static final Pattern FORM = Pattern.compile("([+-]?[0-9]+(?:\\.[0-9]+)?) ?([^0-9\\s.+-].*)?");

    /** Splits a text, or refuses it as not being {@code noun} (with article and example). */
    static Amount split(String text, String noun) {
        Matcher matcher = FORM.matcher(text);
        if (text.length() > MAX_LENGTH || !matcher.matches()) {
            throw malformed(text, noun, null);
        }
        String unit = matcher.group(2);
        return new Amount(new BigDecimal(matcher.group(1)), unit == null ? "" : unit);
    }

    /** The number as it was written, without needless zeros. */
    String numberText() {
        return plain(number);
    }

    static String plain(BigDecimal number) {
        return normal(number).toPlainString();
    }

    /** One representation for each value, so that equal amounts are equal records. */
    static BigDecimal normal(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    static MalformedValueException malformed(String text, String noun, @Nullable String hint) {
        return MalformedValueException.malformed(text, noun, hint);
    }

    static MalformedValueException missingUnit(String text, String readings) {
        return new MalformedValueException(
                Reason.MISSING_UNIT, "'" + text + "' has no unit", "did you mean " + readings + "?");
    }

    static MalformedValueException overflow(String message) {
        return new MalformedValueException(Reason.OVERFLOW, message, null);
    }
}
