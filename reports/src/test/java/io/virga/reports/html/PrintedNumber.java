package io.virga.reports.html;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as a reader of the page takes it: value in base units, and how far rounding may have moved it (half a unit of
 * its last printed digit).
 */
record PrintedNumber(BigDecimal value, BigDecimal rounding) {
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("", "1"),
            Map.entry("ns", "1e-9"),
            Map.entry("µs", "1e-6"),
            Map.entry("ms", "1e-3"),
            Map.entry("s", "1"),
            Map.entry("min", "60"),
            Map.entry("h", "3600"),
            Map.entry("d", "86400"),
            Map.entry("%", "0.01"));
    private static final Pattern NUMBER =
            Pattern.compile("(-?[0-9][0-9,]*)(\\.[0-9]+)?(e-?[0-9]+)?(?: (min|[a-zµ]+))?");
    private static final Pattern CLOCK = Pattern.compile("(?:day (-?[0-9]+) )?([0-9]+):([0-9]+)(:[0-9]+)?");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static PrintedNumber read(String text, String shownIn) {
        return shownIn.equals("clock") ? clock(text) : quantity(text, shownIn);
    }

    private static PrintedNumber clock(String text) {
        Matcher time = CLOCK.matcher(text);
        if (!time.matches()) {
            throw new AssertionError("no time of day: " + text);
        }
        long day = time.group(1) == null ? 0 : Long.parseLong(time.group(1)) - 1;
        long seconds = time.group(4) == null ? 0 : Long.parseLong(time.group(4).substring(1));
        long value = day * 86_400 + Long.parseLong(time.group(2)) * 3600 + Long.parseLong(time.group(3)) * 60 + seconds;
        return new PrintedNumber(BigDecimal.valueOf(value), time.group(4) == null ? new BigDecimal(60) : HALF);
    }

    private static PrintedNumber quantity(String text, String shownIn) {
        Matcher part = NUMBER.matcher(text);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal last = BigDecimal.ONE;
        int end = 0;
        while (part.find()) {
            String digits = part.group(1).replace(",", "") + orEmpty(part.group(2)) + orEmpty(part.group(3));
            BigDecimal number = new BigDecimal(digits);
            BigDecimal unit = unit(part.group(4) == null ? shownIn : part.group(4));
            sum = sum.add(number.multiply(unit));
            last = number.ulp().multiply(unit);
            end = part.end();
        }
        if (end != text.length()) {
            throw new AssertionError("no number: " + text);
        }
        return new PrintedNumber(sum, last.multiply(HALF));
    }

    private static BigDecimal unit(String name) {
        String factor = UNITS.get(name);
        return new BigDecimal(factor == null ? "1" : factor);
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
