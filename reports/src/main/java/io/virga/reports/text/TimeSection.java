package io.virga.reports.text;

import io.virga.reports.view.BusiestView;
import io.virga.reports.view.TimeView;
import io.virga.reports.view.TimeView.ClassTime;
import io.virga.reports.view.TimeView.Slice;
import io.virga.scenarios.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the time of answered requests went: a row per part, and per class the mean, the slowest percent, and a bar of the
 * mean. Below, which resource was the busiest for how long.
 */
final class TimeSection {
    private static final int MOST_CLASSES = 3;
    private static final int MOST_ROWS = 4;
    private static final int BAR = 8;

    private TimeSection() {}

    static void write(Screen screen, RunResult result) {
        List<ClassTime> all = TimeView.from(result).classes();
        if (all.isEmpty()) {
            return;
        }
        List<ClassTime> classes = all.subList(0, Math.min(MOST_CLASSES, all.size()));
        List<String> parts = classes.stream()
                .flatMap(one -> one.slices().stream())
                .sorted((a, b) -> Double.compare(b.share(), a.share()))
                .map(Slice::what)
                .distinct()
                .toList();
        screen.heading(
                "WHERE THE TIME WENT",
                "mean of an answered request, of the slowest 1%" + left(parts.size() - MOST_ROWS, "smaller parts")
                        + left(all.size() - MOST_CLASSES, "more classes"));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(titles(classes));
        parts.stream().limit(MOST_ROWS).forEach(part -> rows.add(row(part, classes)));
        screen.table(rows);
        BusiestView.from(result.timeline()).ifPresent(text -> screen.wrapped(text, Style.QUIET, 2));
    }

    private static String left(int count, String what) {
        return count > 0 ? "; " + count + " " + what + " in results.json" : "";
    }

    private static List<Cell> titles(List<ClassTime> classes) {
        return Stream.concat(
                        Stream.of(Cell.of("")),
                        classes.stream()
                                .flatMap(one -> Stream.of(
                                        Cell.quietNumber(one.mean().text()),
                                        Cell.quietNumber(one.slowest().text()),
                                        Cell.of(one.of(), Style.QUIET))))
                .toList();
    }

    private static List<Cell> row(String part, List<ClassTime> classes) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(part));
        for (ClassTime one : classes) {
            Slice slice = one.slices().stream()
                    .filter(candidate -> candidate.what().equals(part))
                    .findFirst()
                    .orElse(null);
            cells.add(Cell.number(slice == null ? "" : slice.time().text()));
            cells.add(Cell.number(slice == null ? "" : slice.slowest().text()));
            cells.add(Cell.of(slice == null ? "" : Bar.of(slice.share(), BAR)));
        }
        return cells;
    }
}
