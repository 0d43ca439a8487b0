package io.virga.reports.json;

import io.virga.scenarios.result.RunInfo;

/** Writes {@code run.json}: what varies from run to run. */
public final class RunJson {
    public static final String FILE_NAME = "run.json";

    private RunJson() {}

    /** The whole file as UTF-8 text with line feeds, ending in one. */
    public static String text(RunInfo info) {
        return JsonFormat.MAPPER.writeValueAsString(info) + "\n";
    }
}
