package io.virga.reports.csv;

import io.virga.scenarios.result.Bottleneck;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.Series;
import io.virga.scenarios.result.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code timeline.csv}: one row a step, one column a series, named with its unit, and the busiest resource. */
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
        header.add("busiest");
        CsvTable table = new CsvTable(header);
        for (int step = 0; step < timeline.steps(); step++) {
            List<String> row = new ArrayList<>();
            double seconds = timeline.startSeconds() + step * timeline.stepSeconds();
            row.add(CsvTable.number(seconds));
            for (Series series : timeline.series()) {
                row.add(
                        step < series.values().size()
                                ? CsvTable.number(series.values().get(step))
                                : "");
            }
            row.add(CsvTable.words(busiest(timeline, seconds)));
            table.row(row);
        }
        return table.text();
    }

    private static @Nullable String busiest(Timeline timeline, double seconds) {
        for (Bottleneck each : timeline.bottlenecks()) {
            if (seconds >= each.fromSeconds() && seconds < each.toSeconds()) {
                return each.resource() + "." + each.metric();
            }
        }
        return null;
    }
}
