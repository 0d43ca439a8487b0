package io.virga.reports.html;

import io.virga.reports.chart.CoursePicture;
import io.virga.reports.chart.PanelStyle;
import io.virga.reports.view.CourseRow;
import io.virga.scenarios.result.DisasterReport;
import io.virga.scenarios.result.RecoveryCourse;
import java.util.ArrayList;
import java.util.List;

/**
 * How each strategy came through one disaster, on one time axis.
 *
 * @param action what the disaster does, such as regionLoss
 */
public record CourseView(String fault, String action, List<Lane> lanes) {
    private static final int LABELS_HEIGHT = 20;
    /** How much of the time after the longest recovery is shown, of that recovery. */
    private static final double AFTERWARDS = 0.1;

    /** One strategy, drawn for wide and for narrow screens. */
    public record Lane(CourseRow row, String wideSvg, String narrowSvg) {}

    static CourseView of(DisasterReport report, String fault, String idPrefix) {
        List<CourseRow> rows = CourseRow.of(report, fault);
        double horizon =
                rows.stream().mapToDouble(row -> horizon(row.course())).max().orElse(1);
        List<Lane> lanes = new ArrayList<>();
        for (CourseRow row : rows) {
            int labels = lanes.size() == rows.size() - 1 ? LABELS_HEIGHT : 0;
            PanelStyle wide = new PanelStyle(1080, 90 + labels, 58, false, labels > 0, false);
            PanelStyle narrow = new PanelStyle(360, 90 + labels, 50, false, labels > 0, false);
            String title = row.strategy() + " after " + fault;
            String ids = idPrefix + lanes.size();
            lanes.add(new Lane(
                    row,
                    CoursePicture.svg(row.course(), horizon, wide, title, ids + "w-"),
                    CoursePicture.svg(row.course(), horizon, narrow, title, ids + "n-")));
        }
        return new CourseView(fault, rows.get(0).action(), List.copyOf(lanes));
    }

    private static double horizon(RecoveryCourse course) {
        Double rto = course.rtoSeconds();
        return rto == null
                ? course.untilSeconds()
                : Math.min(course.untilSeconds(), Math.max(1, rto * (1 + AFTERWARDS)));
    }
}
