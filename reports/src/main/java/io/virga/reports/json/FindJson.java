package io.virga.reports.json;

import io.virga.scenarios.result.FindResult;

/** What was found, as JSON. */
public final class FindJson {
    private FindJson() {}

    /** All of it, ending in a line feed. */
    public static String text(FindResult found) {
        return JsonFormat.MAPPER.writeValueAsString(found) + "\n";
    }
}
