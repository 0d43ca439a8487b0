package io.virga.reports.json;

import io.virga.scenarios.result.SearchResult;

/** A search as JSON. */
public final class SearchJson {
    private SearchJson() {}

    /** The whole search, ending in a line feed. */
    public static String text(SearchResult search) {
        return JsonFormat.MAPPER.writeValueAsString(search) + "\n";
    }
}
