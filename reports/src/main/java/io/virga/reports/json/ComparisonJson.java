package io.virga.reports.json;

import io.virga.scenarios.result.Comparison;

/** A comparison as JSON. */
public final class ComparisonJson {
    private ComparisonJson() {}

    /** The whole comparison, ending in a line feed. */
    public static String text(Comparison comparison) {
        return JsonFormat.MAPPER.writeValueAsString(comparison) + "\n";
    }
}
