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
        screen.heading("WHAT HAPPENED", "first replication; (+2) stands for two more of the same");
        List<List<Cell>> rows = new ArrayList<>();
        for (EventLine line : lines) {
            rows.add(List.of(
                    Cell.of(clock.time(line.seconds()), Style.QUIET),
                    Cell.of(line.kind(), style(line.kind())),
                    Cell.of(line.text()),
                    Cell.of(line.count() == 1 ? "" : "until " + clock.time(line.lastSeconds()), Style.QUIET)));
        }
        screen.table(rows);
    }

    private static Style style(String kind) {
        return switch (kind) {
            case "fault" -> Style.BAD;
            case "recovery", "fault-end" -> Style.GOOD;
            case "alarm", "health" -> Style.DOUBTFUL;
            default -> Style.PLAIN;
        };
    }
}
