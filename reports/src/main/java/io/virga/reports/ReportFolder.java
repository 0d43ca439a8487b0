package io.virga.reports;

import io.virga.reports.chart.ChartPicture;
import io.virga.reports.chart.Panel;
import io.virga.reports.chart.PanelStyle;
import io.virga.reports.chart.Panels;
import io.virga.reports.csv.BillCsv;
import io.virga.reports.csv.MetricsCsv;
import io.virga.reports.csv.TimelineCsv;
import io.virga.reports.html.ReportHtml;
import io.virga.reports.json.ResultsException;
import io.virga.reports.json.ResultsJson;
import io.virga.reports.json.RunJson;
import io.virga.scenarios.result.RunInfo;
import io.virga.scenarios.result.RunResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a result folder: results, what varied, tables, the page, and charts where asked for. */
public final class ReportFolder {
    private static final String CHARTS = "charts/";

    private ReportFolder() {}

    /** Kinds of pictures in {@code charts/}. */
    public enum ChartFormat {
        /** The same bytes on every host. */
        SVG,
        /** In the fonts of the host. */
        PNG
    }

    /**
     * Refuses a folder that could not be written, before time is spent on what would go into it. Makes nothing.
     *
     * @throws ResultsException if there is something else in its place, or no permission
     */
    public static void checkWritable(Path folder) {
        WholeFiles.checkWritable(folder);
    }

    /** Writes all files but charts; see {@link #write(Path, RunResult, RunInfo, Set)}. */
    public static List<Path> write(Path folder, RunResult result, RunInfo info) {
        return write(folder, result, info, Set.of());
    }

    /**
     * Writes all files, each whole, replacing those of an earlier run.
     *
     * <p>Everything is rendered before the first byte is written, and every file is written beside its place before the
     * first is put there, so that what goes wrong leaves the folder as it was.
     *
     * @param folder made if it does not exist
     * @return the files written, in the order in which a reader would open them
     * @throws ResultsException if the folder cannot be written, or a chart cannot be drawn on this host
     */
    public static List<Path> write(Path folder, RunResult result, RunInfo info, Set<ChartFormat> charts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ReportHtml.FILE_NAME, utf8(ReportHtml.text(result, info.version())));
        files.put(ResultsJson.FILE_NAME, utf8(ResultsJson.text(result)));
        files.put(RunJson.FILE_NAME, utf8(RunJson.text(info)));
        files.put(MetricsCsv.FILE_NAME, utf8(MetricsCsv.text(result)));
        files.put(TimelineCsv.FILE_NAME, utf8(TimelineCsv.text(result)));
        files.put(BillCsv.FILE_NAME, utf8(BillCsv.text(result)));
        for (Panel panel : Panels.of(result)) {
            if (charts.contains(ChartFormat.SVG)) {
                files.put(CHARTS + panel.id() + ".svg", utf8(svg(result, panel)));
            }
            if (charts.contains(ChartFormat.PNG)) {
                files.put(CHARTS + panel.id() + ".png", png(result, panel));
            }
        }
        return WholeFiles.write(folder, files);
    }

    private static String svg(RunResult result, Panel panel) {
        return ChartPicture.svg(result, panel, PanelStyle.ALONE, panel.id() + "-");
    }

    private static byte[] png(RunResult result, Panel panel) {
        try {
            return ChartPicture.png(result, panel, PanelStyle.ALONE);
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            throw new ResultsException(
                    "PNG charts cannot be drawn here, most likely for want of an installed font"
                            + " (Debian: apt-get install fontconfig fonts-dejavu-core); SVG charts need none;"
                            + " the cause was " + noFonts,
                    noFonts);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
