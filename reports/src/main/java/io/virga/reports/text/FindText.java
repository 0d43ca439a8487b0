package io.virga.reports.text;

import io.virga.scenarios.result.FindResult;
import io.virga.scenarios.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The largest load that meets the objectives, and what was simulated to tell it. */
public final class FindText {
    private FindText() {}

    /** Lines that end in a line feed each, none longer than the options' columns. */
    public static String render(FindResult found, TextOptions options) {
        Screen screen = new Screen(options);
        screen.line(List.of(
                Cell.of("FIND", Style.STRONG),
                Cell.of(
                        found.points().size() + " of " + found.axis().values().size() + " values, " + found.spent()
                                + " replications",
                        Style.QUIET)));
        screen.table(rows(found));
        screen.blank();
        screen.wrapped(answer(found), Style.STRONG, 4);
        return screen.text();
    }

    private static List<List<Cell>> rows(FindResult found) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                Cell.of(found.axis().name(), Style.QUIET),
                Cell.quietNumber("replications"),
                Cell.of("objectives", Style.QUIET)));
        for (FindResult.Point each : found.points()) {
            rows.add(List.of(
                    Cell.of(each.value()),
                    Cell.number(String.valueOf(each.replications())),
                    Cell.of(verdicts(each), Style.of(each.verdict()))));
        }
        return rows;
    }

    private static String verdicts(FindResult.Point point) {
        if (point.verdict() == Verdict.MET) {
            return "met";
        }
        List<String> names = point.objectives().entrySet().stream()
                .filter(each -> each.getValue() == point.verdict())
                .map(Map.Entry::getKey)
                .toList();
        return point.verdict().name().toLowerCase(Locale.ROOT) + ": " + String.join(", ", names);
    }

    private static String answer(FindResult found) {
        String name = found.axis().name();
        String sure = ConfidenceWords.of(found.confidence(), found.replicationwise());
        String meets = found.meets();
        String misses = found.misses();
        String gap = found.hasGap()
                ? " What lies between could not be told with " + found.most() + " replications each."
                : "";
        if (meets != null && misses != null) {
            return "The largest " + name + " that meets all objectives: " + meets + ". " + misses + " misses, " + sure
                    + "." + gap;
        } else if (meets != null) {
            return name + "=" + meets + " meets all objectives, and none of the values surely misses, " + sure + "."
                    + gap;
        } else if (misses != null) {
            return "None of the values surely meets all objectives, and " + misses + " misses, " + sure + "." + gap;
        }
        return "Nothing could be told with " + found.most() + " replications each.";
    }
}
