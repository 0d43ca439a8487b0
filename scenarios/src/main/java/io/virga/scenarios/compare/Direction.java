package io.virga.scenarios.compare;

import io.virga.scenarios.result.DifferenceVerdict;
import java.util.List;

/** Whether more of a metric is good. */
public enum Direction {
    MORE_IS_BETTER,
    LESS_IS_BETTER,
    /** As of a utilisation, which is high in a thrifty design and in one that is about to break. */
    NEITHER;

    private static final List<String> WANTED =
            List.of("availability", "firstAttemptAvailability", "throughput", "CacheHitRate");
    private static final List<String> UNWANTED = List.of("latency", "errors", "monthly");

    /** @param name {@code <component>.<metric>} */
    public static Direction of(String name, String unit) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (WANTED.contains(last)) {
            return MORE_IS_BETTER;
        }
        return UNWANTED.contains(last) || name.startsWith("recovery.") || name.contains(".failed.") || unit.equals("s")
                ? LESS_IS_BETTER
                : NEITHER;
    }

    /** As objectives write it; empty where neither is better. */
    public String sense() {
        return switch (this) {
            case MORE_IS_BETTER -> ">=";
            case LESS_IS_BETTER -> "<=";
            case NEITHER -> "";
        };
    }

    DifferenceVerdict verdict(boolean rises) {
        return switch (this) {
            case MORE_IS_BETTER -> rises ? DifferenceVerdict.BETTER : DifferenceVerdict.WORSE;
            case LESS_IS_BETTER -> rises ? DifferenceVerdict.WORSE : DifferenceVerdict.BETTER;
            case NEITHER -> rises ? DifferenceVerdict.MORE : DifferenceVerdict.LESS;
        };
    }
}
