package io.virga.scenarios.spec.value;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often something happens: {@code 400/s}, {@code 2/min}, {@code 10/h}, {@code 1/d}, {@code 0.3/y}. A year is 8,760
 * hours, as on AWS's price pages.
 */
public record Rate(BigDecimal count, Per per) implements Comparable<Rate> {
    private static final String NOUN = "a rate such as 400/s, 2/min or 0.3/y";
    private static final Map<String, String> OTHER_SPELLINGS = Map.ofEntries(
            Map.entry("/m", "/min"),
            Map.entry("/sec", "/s"),
            Map.entry("/second", "/s"),
            Map.entry("/minute", "/min"),
            Map.entry("/hr", "/h"),
            Map.entry("/hour", "/h"),
            Map.entry("/day", "/d"),
            Map.entry("/year", "/y"),
            Map.entry("/a", "/y"),
            Map.entry("rps", "/s"),
            Map.entry("req/s", "/s"),
            Map.entry("requests/s", "/s"),
            Map.entry("rpm", "/min"),
            Map.entry("qps", "/s"),
            Map.entry("tps", "/s"),
            Map.entry("hz", "/s"));

    public Rate {
        count = Amount.normal(count);
    }

    /** Reads a rate, which may be negative. */
    public static Rate parse(String text) {
        Amount amount = Amount.split(text, NOUN);
        if (amount.unit().isEmpty()) {
            throw Amount.missingUnit(text, text + "/s or " + text + "/min");
        }
        for (Per per : Per.values()) {
            if (amount.unit().equals("/" + per.unit)) {
                return new Rate(amount.number(), per);
            }
        }
        String ours = OTHER_SPELLINGS.get(amount.unit().toLowerCase(Locale.ROOT));
        List<String> units = Arrays.stream(Per.values()).map(p -> "/" + p.unit).collect(Collectors.toList());
        throw Amount.malformed(
                text,
                NOUN,
                ours == null
                        ? "units are " + String.join(", ", units)
                        : "did you mean " + amount.numberText() + ours + "?");
    }

    /** Events a second, for arithmetic; the exact value is {@link #count} per {@link #per}. */
    public double perSecond() {
        return count.doubleValue() / per.seconds;
    }

    @Override
    public int compareTo(Rate other) {
        BigDecimal left = count.multiply(BigDecimal.valueOf(other.per.seconds));
        return left.compareTo(other.count.multiply(BigDecimal.valueOf(per.seconds)));
    }

    @Override
    public String toString() {
        return Amount.plain(count) + "/" + per.unit;
    }

    /** The time that a rate counts over. */
    public enum Per {
        SECOND("s", 1),
        MINUTE("min", 60),
        HOUR("h", 3_600),
        DAY("d", 86_400),
        YEAR("y", 31_536_000);

        private final String unit;
        private final long seconds;

        Per(String unit, long seconds) {
            this.unit = unit;
            this.seconds = seconds;
        }

        /** The length in seconds. */
        public long seconds() {
            return seconds;
        }
    }
}
