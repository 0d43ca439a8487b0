package io.virga.reports.text;

import java.math.BigDecimal;
import java.util.List;

/** How sure the answer of a search is. */
final class ConfidenceWords {
    private ConfidenceWords() {}

    /** @param replicationwise names of objectives that the confidence does not hold for */
    static String of(double confidence, List<String> replicationwise) {
        String percent = BigDecimal.valueOf(confidence)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        String words = "with " + percent + "% confidence";
        return replicationwise.isEmpty()
                ? words
                : words + " but for " + String.join(", ", replicationwise) + ", judged by counting replications";
    }
}
