package io.virga.reports.format;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Durations of a minute and more, in the two largest units: "1 min 52 s", "2 h 5 min", "3 d 4 h". */
final class Durations {
    private static final BigDecimal DAY = new BigDecimal("86400");

    private Durations() {}

    static String words(BigDecimal seconds) {
        BigDecimal days = seconds.divide(DAY, 0, RoundingMode.HALF_EVEN);
        if (days.abs().compareTo(new BigDecimal("1000")) >= 0) {
            return Digits.fixed(days, 0) + " d";
        }
        long whole = seconds.setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        String sign = whole < 0 ? "-" : "";
        return sign + ofSeconds(Math.abs(whole));
    }

    private static String ofSeconds(long seconds) {
        if (seconds < 3600) {
            return two(seconds / 60, "min", seconds % 60, "s");
        }
        long minutes = (seconds + 30) / 60;
        if (minutes < 24 * 60) {
            return two(minutes / 60, "h", minutes % 60, "min");
        }
        long hours = (seconds + 1800) / 3600;
        return two(hours / 24, "d", hours % 24, "h");
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}
