package io.virga.reports.html;

import io.virga.reports.chart.ChartPicture;
import io.virga.reports.chart.Panel;
import io.virga.reports.chart.PanelStyle;
import io.virga.reports.chart.Panels;
import io.virga.scenarios.result.RunResult;
import java.util.ArrayList;
import java.util.List;

/**
 * A panel of the time axis, drawn for wide and for narrow screens. All panels have the same left edge and width, so that
 * what happens at one time stands in one line; only the last has the hours written below it.
 */
public record PanelView(Panel panel, String wideSvg, String narrowSvg) {
    private static final int LABELS_HEIGHT = 20;

    static List<PanelView> from(RunResult result) {
        List<Panel> panels = Panels.of(result);
        List<PanelView> views = new ArrayList<>();
        for (int at = 0; at < panels.size(); at++) {
            boolean first = at == 0;
            boolean last = at == panels.size() - 1;
            Panel panel = panels.get(at);
            int labels = last ? LABELS_HEIGHT : 0;
            PanelStyle wide = new PanelStyle(1080, 150 + labels, 58, false, last, first);
            PanelStyle narrow = new PanelStyle(360, 130 + labels, 50, false, last, first);
            views.add(new PanelView(
                    panel,
                    ChartPicture.svg(result, panel, wide, "w" + at + "-"),
                    ChartPicture.svg(result, panel, narrow, "n" + at + "-")));
        }
        return List.copyOf(views);
    }
}
