package io.virga.scenarios.sensitivity;

import io.virga.scenarios.spec.value.Durations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of the scenario language made larger or smaller. */
final class ScaledValue {
    /** A quantity where a value may stand, so that neither p99 nor m7g.large has one. */
    private static final Pattern QUANTITY = Pattern.compile(
            "(?<=^|: |\\[|, )((?:\\d+(?:\\.\\d+)?(?:ns|us|ms|s|m|h|d))+|(\\d+(?:\\.\\d+)?)([%A-Za-z/]*))(?=$|[,\\]}"
                    + " ])");

    /** Exact in bytes, of which there are whole numbers only. */
    private static final Pattern BINARY_SIZE = Pattern.compile("[KMGT]iB");

    private ScaledValue() {}

    /**
     * The value with all its quantities multiplied; in a distribution those that have a unit, which leaves its shape alone.
     *
     * @param value as the expanded scenario writes it
     * @return empty if that leaves the value as it is
     */
    static Optional<String> of(String value, BigDecimal factor) {
        boolean single = !value.startsWith("{") && !value.startsWith("[");
        String scaled = QUANTITY.matcher(value).replaceAll(match -> {
            String text = match.group(1);
            boolean bare = match.group(3) != null && match.group(3).isEmpty();
            return Matcher.quoteReplacement(
                    bare && !single ? text : quantity(text, match.group(2), match.group(3), factor));
        });
        return scaled.equals(value) ? Optional.empty() : Optional.of(scaled);
    }

    private static String quantity(String text, String number, String unit, BigDecimal factor) {
        if (number == null) {
            long nanos = Durations.parse(text).toNanos();
            return Durations.format(Duration.ofNanos(new BigDecimal(nanos)
                    .multiply(factor)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact()));
        }
        BigDecimal scaled = new BigDecimal(number).multiply(factor);
        if (BINARY_SIZE.matcher(unit).matches()) {
            long bytes = 1L << (10 * ("KMGT".indexOf(unit.charAt(0)) + 1));
            return scaled.multiply(BigDecimal.valueOf(bytes))
                            .setScale(0, RoundingMode.HALF_UP)
                            .toPlainString()
                    + "B";
        }
        boolean whole = !number.contains(".") && unit.isEmpty();
        return (whole ? scaled.setScale(0, RoundingMode.HALF_UP) : scaled.stripTrailingZeros()).toPlainString() + unit;
    }
}
