package io.virga.reports.json;

import io.virga.scenarios.result.SweepResult;

/** A sweep as JSON. */
public final class SweepJson {
    private SweepJson() {}

    /** The whole sweep, ending in a line feed. */
    public static String text(SweepResult sweep) {
        return JsonFormat.MAPPER.writeValueAsString(sweep) + "\n";
    }
}
