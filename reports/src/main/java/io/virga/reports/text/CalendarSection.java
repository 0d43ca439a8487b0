package io.virga.reports.text;

import io.virga.reports.format.Estimate;
import io.virga.scenarios.result.CalendarCosts;
import io.virga.scenarios.result.CostEstimate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the months of a year cost, and faults beside them. */
final class CalendarSection {
    private static final String CURRENCY = "USD";

    private CalendarSection() {}

    static void write(Screen screen, CalendarCosts costs) {
        screen.heading("YEAR " + costs.year(), "each day like those of its name in the window");
        List<List<Cell>> rows = new ArrayList<>();
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            rows.add(row(name, costs.months().get(month.ordinal()), Style.PLAIN));
        }
        rows.add(row("the standing bill of the year", costs.standing(), Style.STRONG));
        CostEstimate events = costs.events();
        if (events != null) {
            rows.add(row("the scenario's faults, once", events, Style.PLAIN));
        }
        screen.table(rows);
    }

    private static List<Cell> row(String name, CostEstimate cost, Style style) {
        String text = new Estimate(cost.usd(), cost.low(), cost.high(), CURRENCY, "", "", null)
                .phrase()
                .text();
        return List.of(Cell.of(name, style), new Cell(text, style, true));
    }
}
