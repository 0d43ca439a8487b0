package io.virga.reports.json;

import io.virga.scenarios.result.DisasterReport;

/** Strategies and disasters as JSON. */
public final class DisasterJson {
    private DisasterJson() {}

    /** The whole report, ending in a line feed. */
    public static String text(DisasterReport report) {
        return JsonFormat.MAPPER.writeValueAsString(report) + "\n";
    }
}
