package io.virga.reports.format;

import java.math.BigDecimal;

/** One number with its unit, in three significant digits or as many as it needs to be told from a round one. */
public final class Quantity {
    private static final BigDecimal MINUTE = new BigDecimal("59.95");

    private Quantity() {}

    public static Phrase of(double value, String unit, Source source) {
        return of(ShortestDecimal.exactly(value), unit, source);
    }

    /** In units that people use: "212 ms", "2 min 5 s", "99.953 %", "USD 1,628". */
    public static Phrase of(BigDecimal value, String unit, Source source) {
        if (isLong(value, unit)) {
            return Phrase.of(new Figure(value, Durations.words(value), "", source));
        }
        Scale scale = Scale.of(value, unit);
        return inScale(value, scale, neededDecimals(value, scale, unit), source);
    }

    /** In two significant digits: how uncertain another number is. */
    public static Phrase roughly(BigDecimal value, String unit, Source source) {
        Scale scale = Scale.of(value, unit);
        return isLong(value, unit)
                ? of(value, unit, source)
                : inScale(value, scale, Digits.decimals(scale.apply(value), 2), source);
    }

    /** With all its digits, as a person wrote it: 0.9995 as "99.95 %". */
    public static Phrase exactly(double value, String unit, Source source) {
        return allDigits(ShortestDecimal.exactly(value), unit, source);
    }

    /** With all its digits. */
    public static Phrase allDigits(BigDecimal value, String unit, Source source) {
        if (isLong(value, unit)) {
            return of(value, unit, source);
        }
        Scale scale = Scale.of(value, unit);
        return inScale(
                value,
                scale,
                Math.min(12, Math.max(0, scale.apply(value).stripTrailingZeros().scale())),
                source);
    }

    static Phrase inScale(BigDecimal value, Scale scale, int decimals, Source source) {
        Phrase number = Phrase.of(new Figure(value, scale.show(value, decimals), scale.shownIn(), source));
        Phrase prefixed =
                scale.prefix().isEmpty() ? number : Phrase.words(scale.prefix()).then(number);
        return scale.suffix().isEmpty() ? prefixed : prefixed.then(scale.suffix());
    }

    static boolean isLong(BigDecimal value, String unit) {
        return unit.equals("s") && value.abs().compareTo(MINUTE) >= 0;
    }

    /** No more than the number has; money has two. */
    static int neededDecimals(BigDecimal value, Scale scale, String unit) {
        int written = Math.max(
                Scale.isCurrency(unit) ? 2 : 0,
                scale.apply(value).stripTrailingZeros().scale());
        return Math.min(written, decimals(value, scale, unit));
    }

    static int decimals(BigDecimal value, Scale scale, String unit) {
        BigDecimal shown = scale.apply(value);
        if (Scale.isCurrency(unit)) {
            return shown.abs().compareTo(new BigDecimal("1000")) >= 0 ? 0 : Math.max(2, Digits.decimals(shown, 2));
        }
        boolean nearlyAll =
                unit.equals("1") && value.compareTo(new BigDecimal("0.9")) > 0 && value.compareTo(BigDecimal.ONE) < 0;
        return nearlyAll ? Digits.decimals(scale.apply(BigDecimal.ONE.subtract(value)), 2) : Digits.decimals(shown, 3);
    }
}
