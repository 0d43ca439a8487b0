package io.virga.reports.format;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value with its interval, as one phrase: "212 ± 4 ms" where the interval lies evenly around the value, and "212 [190
 * – 260] ms" where it does not. Both show as many decimals as the interval's half-width needs for one significant digit.
 *
 * @param value null when it could not be told
 * @param low null when there is no interval, or it is open
 * @param high null when there is no interval, or it is open
 * @param unit base unit of the results
 * @param pointer to the object that holds the value
 * @param valueName of the value's field in that object; the others are low and high
 */
public record Estimate(
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String unit,
        String pointer,
        String valueName) {
    private static final BigDecimal EVEN = new BigDecimal("0.25");
    private static final int MOST_EXTRA_DECIMALS = 4;
    public static final String ABSENT = "–";

    public static Estimate of(
            @Nullable Double value, @Nullable Double low, @Nullable Double high, String unit, String pointer) {
        return of(value, low, high, unit, pointer, "value");
    }

    /** For objects whose value has another name than "value". */
    public static Estimate of(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            String unit,
            String pointer,
            String valueName) {
        return new Estimate(exactly(value), exactly(low), exactly(high), unit, pointer, valueName);
    }

    /** Value and interval. */
    public Phrase phrase() {
        return phrase(null);
    }

    /** The value alone. */
    public Phrase point() {
        return point(null);
    }

    /** The value alone, with enough decimals to be told from a limit. */
    public Phrase point(@Nullable BigDecimal limit) {
        return value == null ? Phrase.words(ABSENT) : new Estimate(value, null, null, unit, pointer, valueName).phrase(limit);
    }

    /**
     * Value and interval with enough decimals to be told from a limit, so that a page never says "99.95 % missed 99.95 %".
     */
    public Phrase phrase(@Nullable BigDecimal limit) {
        if (value == null) {
            return low == null && high == null ? Phrase.words(ABSENT) : Phrase.words(ABSENT + " ").then(brackets(limit));
        }
        if (low == null && high == null) {
            return shown(value, limit, 0);
        }
        return isEven() ? plusMinus(limit) : uneven(limit);
    }

    private boolean isEven() {
        if (value == null || low == null || high == null) {
            return false;
        }
        BigDecimal skew = high.add(low).subtract(value).subtract(value).abs();
        return skew.compareTo(high.subtract(low).multiply(EVEN)) <= 0;
    }

    private Phrase plusMinus(@Nullable BigDecimal limit) {
        BigDecimal half = halfWidth();
        Source source = Source.of(Source.Step.HALF_WIDTH, pointer(1), pointer(2));
        if (value == null || Quantity.isLong(value, unit)) {
            return point().then(" ± ").then(Quantity.roughly(half, unit, source));
        }
        Scale scale = scale();
        int decimals = decimals(scale, limit);
        return Phrase.words(scale.prefix())
                .then(number(value, scale, decimals, source(0)))
                .then(" ± ")
                .then(number(half, scale, half.signum() == 0 ? 0 : decimals, source))
                .then(scale.suffix());
    }

    private Phrase uneven(@Nullable BigDecimal limit) {
        Phrase first = value == null || Quantity.isLong(value, unit)
                ? point()
                : Phrase.words(scale().prefix()).then(number(value, scale(), decimals(scale(), limit), source(0)));
        return first.then(" ").then(brackets(limit));
    }

    private Phrase brackets(@Nullable BigDecimal limit) {
        boolean words = isLong(value) || isLong(low) || isLong(high);
        String suffix = words ? "" : scale().suffix();
        return Phrase.words("[")
                .then(low == null ? Phrase.words("…") : end(low, words, limit, 1))
                .then(" – ")
                .then(high == null ? Phrase.words("∞") : end(high, words, limit, 2))
                .then("]" + suffix);
    }

    private Phrase end(BigDecimal bound, boolean words, @Nullable BigDecimal limit, int field) {
        return words
                ? Quantity.of(bound, unit, source(field))
                : number(bound, scale(), decimals(scale(), limit), source(field));
    }

    private Phrase shown(BigDecimal shown, @Nullable BigDecimal limit, int field) {
        return Quantity.isLong(shown, unit)
                ? Quantity.of(shown, unit, source(field))
                : Quantity.inScale(shown, scale(), decimals(scale(), limit), source(field));
    }

    private static Phrase number(BigDecimal number, Scale scale, int decimals, Source source) {
        return Phrase.of(new Figure(number, scale.show(number, decimals), scale.suffix().strip(), source));
    }

    private int decimals(Scale scale, @Nullable BigDecimal limit) {
        BigDecimal shown = anyValue();
        int base = Quantity.decimals(shown, scale, unit);
        BigDecimal half = low == null || high == null ? BigDecimal.ZERO : scale.apply(halfWidth());
        int needed = Math.max(base, Math.min(base + MOST_EXTRA_DECIMALS, Digits.decimals(half, 1)));
        while (limit != null && shown.compareTo(limit) != 0 && needed < base + MOST_EXTRA_DECIMALS
                && scale.show(shown, needed).equals(scale.show(limit, needed))) {
            needed++;
        }
        return needed;
    }

    private Scale scale() {
        return Scale.of(anyValue(), unit);
    }

    private BigDecimal anyValue() {
        return value != null ? value : high != null ? high : low != null ? low : BigDecimal.ZERO;
    }

    private BigDecimal halfWidth() {
        return low == null || high == null
                ? BigDecimal.ZERO
                : Source.Step.HALF_WIDTH.apply(List.of(low, high));
    }

    private boolean isLong(@Nullable BigDecimal number) {
        return number != null && Quantity.isLong(number, unit);
    }

    private Source source(int field) {
        return Source.at(pointer(field));
    }

    private String pointer(int field) {
        return pointer + "/" + List.of(valueName, "low", "high").get(field);
    }

    private static @Nullable BigDecimal exactly(@Nullable Double number) {
        return number == null ? null : ShortestDecimal.exactly(number);
    }
}
