package io.virga.reports.text;

import io.virga.reports.format.Clock;
import io.virga.reports.format.Phrase;
import io.virga.reports.view.Headline;
import io.virga.scenarios.result.RunInfo;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SimulateInfo;
import java.util.List;
import java.util.stream.Collectors;

/** The summary of a run: objectives first, then what clients saw, recovery, cost, time, events, and the small print. */
public final class TextReport {
    private TextReport() {}

    /** Lines that end in a line feed each, none longer than the options' columns. */
    public static String render(RunResult result, RunInfo info, TextOptions options) {
        Screen screen = new Screen(options);
        head(screen, result);
        ObjectivesSection.write(screen, result);
        ClientsSection.write(screen, result);
        RecoverySection.write(screen, result);
        TimeSection.write(screen, result);
        CostSection.write(screen, result);
        EventsSection.write(screen, result);
        FooterSection.write(screen, result, info);
        return screen.text();
    }

    private static void head(Screen screen, RunResult result) {
        Headline headline = Headline.from(result);
        SimulateInfo simulate = result.simulate();
        Clock clock = Clock.forWindow(simulate.fromSeconds(), simulate.toSeconds());
        String window = clock.minute(simulate.fromSeconds()) + " – " + clock.minute(simulate.toSeconds());
        screen.line(List.of(Cell.of(result.scenario().name(), Style.STRONG), Cell.of(window, Style.QUIET)));
        String details = headline.details().stream().map(Phrase::text).collect(Collectors.joining("; "));
        Style style = headline.verdict() == null ? Style.QUIET : Style.of(headline.verdict());
        screen.wrapped(headline.count().text() + (details.isEmpty() ? "" : " · " + details), style, 3);
        if (simulate.replications() == 1) {
            screen.wrapped(
                    "One replication: luck cannot be told from design. Run with -r 10 for intervals.",
                    Style.DOUBTFUL,
                    2);
        }
    }
}
