package io.virga.reports.text;

import io.virga.reports.format.Estimate;
import io.virga.reports.view.SettingsWords;
import io.virga.reports.view.Tornado;
import io.virga.scenarios.result.SweepResult;
import java.util.ArrayList;
import java.util.List;

/** What each setting alone does to each metric, the strongest first. */
final class SensitivitySection {
    private SensitivitySection() {}

    /** Writes it, where the sweep varied one setting at a time. */
    static void render(Screen screen, SweepResult sweep) {
        if (!sweep.design().equals(Tornado.DESIGN)) {
            return;
        }
        screen.heading(
                "SENSITIVITY",
                "one setting at a time, from "
                        + SettingsWords.of(sweep.axes(), sweep.cells().get(0).settings()));
        for (Tornado each : Tornado.of(sweep)) {
            String unit = each.metric().unit();
            screen.line(List.of(
                    Cell.of(each.metric().name() + " " + each.metric().stat(), Style.STRONG),
                    Cell.of(value(each.base(), unit) + " there", Style.QUIET)));
            List<List<Cell>> rows = new ArrayList<>();
            for (Tornado.Bar bar : each.bars()) {
                rows.add(List.of(
                        Cell.of(bar.axis()),
                        Cell.number(value(bar.low(), unit)),
                        Cell.of("at " + SettingsWords.brief(bar.lowAt()), Style.QUIET),
                        Cell.number(value(bar.high(), unit)),
                        Cell.of("at " + SettingsWords.brief(bar.highAt()), Style.QUIET)));
            }
            screen.table(rows);
        }
        screen.blank();
    }

    private static String value(double value, String unit) {
        return Estimate.of(value, null, null, unit, "").point().text();
    }
}
