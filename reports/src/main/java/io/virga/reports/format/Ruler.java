package io.virga.reports.format;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The common scale and decimals in which a value, its interval and its limit are shown, so that they can be compared by
 * eye.
 *
 * @param inWords whether each number is written with units of its own, as durations of minutes are
 */
record Ruler(Scale scale, int decimals, String unit, boolean inWords) {
    private static final int MOST_EXTRA_DECIMALS = 4;

    /**
     * As many decimals as the interval's half-width needs for one digit, unless it is so small that nobody would look at it,
     * and as tell the value from the limit.
     */
    static Ruler of(BigDecimal value, BigDecimal halfWidth, @Nullable BigDecimal limit, String unit, boolean inWords) {
        Scale scale = Scale.of(value, unit);
        int base = halfWidth.signum() == 0
                ? Quantity.neededDecimals(value, scale, unit)
                : Quantity.decimals(value, scale, unit);
        int most = base + MOST_EXTRA_DECIMALS;
        int needed = Digits.decimals(scale.apply(halfWidth), 1);
        int decimals = needed <= most ? Math.max(base, needed) : isAllOrNothing(value, unit) ? needed : base;
        while (limit != null
                && limit.compareTo(value) != 0
                && decimals < most
                && scale.show(value, decimals).equals(scale.show(limit, decimals))) {
            decimals++;
        }
        return new Ruler(scale, decimals, unit, inWords);
    }

    /** Without its unit, unless units are part of the words. */
    Phrase bare(BigDecimal number, Source source) {
        if (inWords) {
            return Quantity.of(number, unit, source);
        }
        int shown = number.signum() == 0 || isAllOrNothing(number, unit) ? 0 : decimals;
        return Phrase.of(new Figure(number, scale.show(number, shown), scale.shownIn(), source));
    }

    /** Of all and of nothing the interval alone tells how sure it is, however small. */
    private static boolean isAllOrNothing(BigDecimal share, String unit) {
        return unit.equals("1") && (share.signum() == 0 || share.compareTo(BigDecimal.ONE) == 0);
    }

    /** Numbers with the unit before or behind all of them. */
    Phrase withUnit(Phrase numbers) {
        if (inWords) {
            return numbers;
        }
        Phrase prefixed = scale.prefix().isEmpty()
                ? numbers
                : Phrase.words(scale.prefix()).then(numbers);
        return scale.suffix().isEmpty() ? prefixed : prefixed.then(scale.suffix());
    }
}
