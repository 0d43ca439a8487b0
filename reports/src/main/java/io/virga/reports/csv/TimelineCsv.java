package io.virga.reports.csv;

import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.Series;
import io.virga.scenarios.result.Timeline;
import java.util.ArrayList;
import java.util.List;

/** {@code timeline.csv}: one row a step, one column a series, named with its unit. */
public final class TimelineCsv {
    public static final String FILE_NAME = "timeline.csv";

    private TimelineCsv() {}

    public static String text(RunResult result) {
        Timeline timeline = result.timeline();
        List<String> header = new ArrayList<>();
        header.add("seconds");
        for (Series series : timeline.series()) {
            header.add(CsvTable.words(series.name() + " [" + series.unit() + "]"));
        }
        CsvTable table = new CsvTable(header);
        for (int step = 0; step < timeline.steps(); step++) {
            List<String> row = new ArrayList<>();
            row.add(CsvTable.number(timeline.startSeconds() + step * timeline.stepSeconds()));
            for (Series series : timeline.series()) {
                row.add(
                        step < series.values().size()
                                ? CsvTable.number(series.values().get(step))
                                : "");
            }
            table.row(row);
        }
        return table.text();
    }
}
