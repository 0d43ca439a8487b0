package io.virga.scenarios.spec.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes durations: {@code 500ms}, {@code 1m30s}, {@code 14d}, {@code PT5M}. Units are d, h, m, s, ms, us (or
 * µs) and ns, in falling order, each at most once, with a fraction on the last only. Values are exact to the nanosecond
 * and reach 292 years.
 */
public final class Durations {
    private static final String NOUN = "a duration such as 500ms, 30s or 1m30s";
    private static final int MAX_LENGTH = 60;
    private static final Pattern BARE = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?([a-zA-Z\u00b5\u03bc]+)");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");
    private static final Map<String, String> OTHER_SPELLINGS = otherSpellings();

    private Durations() {}

    /**
     * Reads a duration, which may be negative.
     *
     * @throws MalformedValueException when the text is no duration, has no unit, is finer than a nanosecond or longer than 292
     *     years
     */
    public static Duration parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw Amount.malformed(text.substring(0, MAX_LENGTH) + "…", NOUN, null);
        }
        if (BARE.matcher(text).matches()) {
            throw Amount.missingUnit(text, text + "s or " + text + "ms");
        }
        boolean negative = text.startsWith("-");
        String unsigned = negative || text.startsWith("+") ? text.substring(1) : text;
        BigDecimal nanos = unsigned.startsWith("P") ? isoNanos(unsigned) : sumOfParts(unsigned);
        return Duration.ofNanos(exact(text, negative ? nanos.negate() : nanos));
    }

    /** Writes a duration as {@link #parse} reads it, in the largest units that suit: {@code 1m30s}, {@code 1.5ms}. */
    public static String format(Duration duration) {
        if (duration.isZero()) {
            return "0s";
        }
        StringBuilder text = new StringBuilder(duration.isNegative() ? "-" : "");
        long left = duration.abs().toNanos();
        for (Unit unit : Unit.values()) {
            if (left < unit.nanos) {
                continue;
            }
            if (unit.compareTo(Unit.S) >= 0) {
                BigDecimal rest = BigDecimal.valueOf(left, unit.decimals);
                return text.append(Amount.plain(rest)).append(unit.text()).toString();
            }
            text.append(left / unit.nanos).append(unit.text());
            left %= unit.nanos;
        }
        return text.toString();
    }

    private static BigDecimal sumOfParts(String text) {
        Matcher part = PART.matcher(text);
        BigDecimal nanos = BigDecimal.ZERO;
        int end = 0;
        Unit last = null;
        boolean fraction = false;
        while (end < text.length() && part.find(end) && part.start() == end) {
            Unit unit = Unit.of(part.group(2).replace('\u00b5', 'u').replace('\u03bc', 'u'));
            if (unit == null || fraction || (last != null && unit.compareTo(last) <= 0)) {
                throw Amount.malformed(text, NOUN, hint(text));
            }
            BigDecimal number = new BigDecimal(part.group(1));
            nanos = nanos.add(number.multiply(BigDecimal.valueOf(unit.nanos)));
            fraction = part.group(1).contains(".");
            last = unit;
            end = part.end();
        }
        if (end < text.length() || last == null) {
            throw Amount.malformed(text, NOUN, hint(text));
        }
        return nanos;
    }

    private static BigDecimal isoNanos(String text) {
        try {
            Duration iso = Duration.parse(text);
            return BigDecimal.valueOf(iso.getSeconds(), 0)
                    .multiply(BigDecimal.valueOf(Unit.S.nanos))
                    .add(BigDecimal.valueOf(iso.getNano()));
        } catch (DateTimeException | ArithmeticException e) {
            throw Amount.malformed(text, NOUN + " (or PT5M in ISO 8601)", null);
        }
    }

    private static long exact(String text, BigDecimal nanos) {
        BigInteger whole;
        try {
            whole = nanos.toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw Amount.overflow(text + " is finer than a nanosecond, the resolution of the clock");
        }
        if (whole.bitLength() > Long.SIZE - 1) {
            throw Amount.overflow(text + " is longer than 292 years, the range of the clock");
        }
        return whole.longValue();
    }

    /** The same duration in our spelling, for units that other tools spell otherwise. */
    private static @Nullable String hint(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            String seconds = clock.group(3) == null ? "" : Integer.parseInt(clock.group(3)) + "s";
            return "did you mean " + Integer.parseInt(clock.group(1)) + "h" + Integer.parseInt(clock.group(2)) + "m"
                    + seconds + "?";
        }
        Matcher part = PART.matcher(text);
        String spelled = part.replaceAll(p -> {
            String ours = OTHER_SPELLINGS.get(p.group(2).toLowerCase(Locale.ROOT));
            return ours == null ? Matcher.quoteReplacement(p.group()) : p.group(1) + ours;
        });
        return spelled.equals(text) ? "units are d, h, m, s, ms, us, ns" : "did you mean " + spelled + "?";
    }

    private static Map<String, String> otherSpellings() {
        Map<String, String> spellings = new HashMap<>();
        for (String row : List.of(
                "d day days",
                "h hr hrs hour hours",
                "m min mins minute minutes",
                "s sec secs second seconds",
                "ms msec msecs millis millisecond milliseconds",
                "us usec micros microsecond microseconds",
                "ns nsec nanos nanosecond nanoseconds")) {
            String[] words = row.split(" ");
            for (String word : words) {
                spellings.put(word, words[0]);
            }
        }
        return Map.copyOf(spellings);
    }

    /** Units in falling order. */
    private enum Unit {
        D(86_400_000_000_000L, 0),
        H(3_600_000_000_000L, 0),
        M(60_000_000_000L, 0),
        S(1_000_000_000L, 9),
        MS(1_000_000L, 6),
        US(1_000L, 3),
        NS(1L, 0);

        private final long nanos;
        /** How many decimals a nanosecond has in this unit, for units within a second. */
        private final int decimals;

        Unit(long nanos, int decimals) {
            this.nanos = nanos;
            this.decimals = decimals;
        }

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static @Nullable Unit of(String text) {
            for (Unit unit : values()) {
                if (unit.text().equals(text)) {
                    return unit;
                }
            }
            return null;
        }
    }
}
