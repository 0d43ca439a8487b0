package io.virga.reports.format;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value with its interval: "212 ± 4 ms" where the interval lies evenly around the value, "212 [190 – 260] ms" where it
 * does not, and a dash where there is no value.
 *
 * @param value null when it could not be told
 * @param low null when there is no interval, or it is open below
 * @param high null when there is no interval, or it is open above
 * @param unit base unit of the results
 * @param pointer to the object that holds the value
 * @param names of the fields in that object
 * @param limit what the value is held against: it is shown in enough decimals never to say "99.95 % missed 99.95 %"
 */
public record Estimate(
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String unit,
        String pointer,
        Names names,
        @Nullable BigDecimal limit) {
    public static final String ABSENT = "–";
    private static final BigDecimal EVEN = new BigDecimal("0.25");

    /** Names of the fields of a value and its interval. */
    public record Names(String value, String low, String high) {}

    /** @param valueName of the value's field; the others are low and high */
    public Estimate(
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit,
            String pointer,
            String valueName,
            @Nullable BigDecimal limit) {
        this(value, low, high, unit, pointer, new Names(valueName, "low", "high"), limit);
    }

    public static Estimate of(
            @Nullable Double value, @Nullable Double low, @Nullable Double high, String unit, String pointer) {
        return new Estimate(exactly(value), exactly(low), exactly(high), unit, pointer, "value", null);
    }

    public Estimate named(String name) {
        return new Estimate(value, low, high, unit, pointer, new Names(name, "low", "high"), limit);
    }

    /** For fields such as median, medianLow, and medianHigh. */
    public Estimate prefixed(String name) {
        return new Estimate(value, low, high, unit, pointer, new Names(name, name + "Low", name + "High"), limit);
    }

    public Estimate against(BigDecimal other) {
        return new Estimate(value, low, high, unit, pointer, names, other);
    }

    /** Value and interval, with the unit once. */
    public Phrase phrase() {
        Ruler ruler = ruler();
        return value == null
                ? Phrase.words(ABSENT).then(hasInterval() ? " " : "").then(spread())
                : ruler.withUnit(ruler.bare(value, source(names.value()))
                        .then(hasInterval() ? " " : "")
                        .then(interval(ruler)));
    }

    /** The value alone. */
    public Phrase point() {
        Ruler ruler = ruler();
        return value == null ? Phrase.words(ABSENT) : ruler.withUnit(ruler.bare(value, source(names.value())));
    }

    /** The interval alone: "± 4 ms"; empty where there is none. */
    public Phrase spread() {
        return hasInterval() ? ruler().withUnit(interval(ruler())) : Phrase.EMPTY;
    }

    private boolean hasInterval() {
        return low != null || high != null;
    }

    private Phrase interval(Ruler ruler) {
        if (low == null && high == null) {
            return Phrase.EMPTY;
        }
        if (value != null && low != null && high != null && isEven(value, low, high)) {
            Source source =
                    Source.of(Source.Step.HALF_WIDTH, pointer + "/" + names.low(), pointer + "/" + names.high());
            BigDecimal half = halfWidth();
            return Phrase.words("± ")
                    .then(ruler.inWords() ? Quantity.roughly(half, unit, source) : ruler.bare(half, source));
        }
        return Phrase.words("[")
                .then(low == null ? Phrase.words("…") : ruler.bare(low, source(names.low())))
                .then(" – ")
                .then(high == null ? Phrase.words("∞") : ruler.bare(high, source(names.high())))
                .then("]");
    }

    private static boolean isEven(BigDecimal value, BigDecimal low, BigDecimal high) {
        BigDecimal skew = high.add(low).subtract(value).subtract(value).abs();
        return skew.compareTo(high.subtract(low).multiply(EVEN)) <= 0;
    }

    private Ruler ruler() {
        BigDecimal shown = value != null ? value : high != null ? high : low != null ? low : BigDecimal.ZERO;
        boolean inWords = isLong(value) || isLong(low) || isLong(high);
        return Ruler.of(shown, halfWidth(), limit, unit, inWords);
    }

    private BigDecimal halfWidth() {
        return low == null || high == null ? BigDecimal.ZERO : Source.Step.HALF_WIDTH.apply(List.of(low, high));
    }

    private boolean isLong(@Nullable BigDecimal number) {
        return number != null && Quantity.isLong(number, unit);
    }

    /** Where one of the three numbers comes from. */
    public Source source(String field) {
        return Source.at(pointer + "/" + field);
    }

    private static @Nullable BigDecimal exactly(@Nullable Double number) {
        return number == null ? null : ShortestDecimal.exactly(number);
    }
}
