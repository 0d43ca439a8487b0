package io.virga.reports;

import io.virga.reports.csv.DisasterCsv;
import io.virga.reports.html.DisasterHtml;
import io.virga.reports.json.DisasterJson;
import io.virga.reports.json.ResultsJson;
import io.virga.scenarios.result.DisasterReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what strategies and disasters leave: the page, the results, and a table. */
public final class DisasterFolder {
    private static final String TABLE = "disasters.csv";

    private DisasterFolder() {}

    /**
     * Writes all files, each whole, replacing those of an earlier run.
     *
     * @param folder made if it does not exist
     * @param version of the program, for the page's footer
     * @return the files written, in the order in which a reader would open them
     * @throws io.virga.reports.json.ResultsException if the folder cannot be written
     */
    public static List<Path> write(Path folder, DisasterReport report, String version) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(DisasterHtml.FILE_NAME, utf8(DisasterHtml.text(report, version)));
        files.put(ResultsJson.FILE_NAME, utf8(DisasterJson.text(report)));
        files.put(TABLE, utf8(DisasterCsv.text(report)));
        return WholeFiles.write(folder, files);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
