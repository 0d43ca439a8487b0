package io.virga.reports.text;

import io.virga.reports.format.Clock;
import io.virga.reports.view.EventDigest;
import io.virga.reports.view.EventLine;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SimulateInfo;
import java.util.ArrayList;
import java.util.List;

/** What happened in the first replication, condensed. */
final class EventsSection {
    private static final int MOST_LINES = 12;

    private EventsSection() {}

    static void write(Screen screen, RunResult result) {
        List<EventLine> lines = EventDigest.of(result, MOST_LINES);
        if (lines.isEmpty()) {
            return;
        }
        SimulateInfo window = result.simulate();
        Clock clock = Clock.forWindow(window.fromSeconds(), window.toSeconds());
        screen.heading("WHAT HAPPENED", "first replication; ×3 stands for three of the kind");
        List<List<Cell>> rows = new ArrayList<>();
        for (EventLine line : lines) {
            rows.add(List.of(Cell.of(line.time(clock).text(), Style.QUIET), Cell.of(line.text(), style(line.tone()))));
        }
        screen.table(rows);
    }

    private static Style style(String tone) {
        return switch (tone) {
            case "bad" -> Style.BAD;
            case "good" -> Style.GOOD;
            default -> Style.PLAIN;
        };
    }
}
