package io.virga.reports.text;

import io.virga.reports.format.Estimate;
import io.virga.reports.view.SettingsWords;
import io.virga.scenarios.result.SweepCell;
import io.virga.scenarios.result.SweepMetric;
import io.virga.scenarios.result.SweepResult;
import io.virga.scenarios.result.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A sweep's Pareto front, the cheapest cell that meets the objectives, and what could not be simulated. */
public final class SweepText {
    private static final int MOST_ROWS = 40;
    private static final int MOST_PROBLEMS = 3;

    private SweepText() {}

    /** Lines that end in a line feed each, none longer than the options' columns. */
    public static String render(SweepResult sweep, TextOptions options) {
        Screen screen = new Screen(options);
        SensitivitySection.render(screen, sweep);
        List<SweepCell> front = sweep.front().stream()
                .map(sweep::cell)
                .sorted(Comparator.comparingDouble(SweepText::cost))
                .toList();
        screen.line(List.of(
                Cell.of("PARETO FRONT", Style.STRONG),
                Cell.of(
                        front.size() + " of " + sweep.cells().size() + " cells: no other is better in all columns",
                        Style.QUIET)));
        if (!front.isEmpty()) {
            screen.table(rows(sweep, front));
        }
        if (front.size() > MOST_ROWS) {
            screen.wrapped("and " + (front.size() - MOST_ROWS) + " dearer ones", Style.QUIET, 1);
        }
        screen.blank();
        screen.wrapped(best(sweep), Style.STRONG, 3);
        problems(screen, sweep);
        return screen.text();
    }

    /** The bill is the last metric. */
    private static double cost(SweepCell cell) {
        Double cost = cell.metrics().get(cell.metrics().size() - 1).value();
        return cost == null ? Double.POSITIVE_INFINITY : cost;
    }

    private static List<List<Cell>> rows(SweepResult sweep, List<SweepCell> front) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> header = new ArrayList<>(List.of(Cell.of("")));
        sweep.axes().forEach(axis -> header.add(Cell.of(lastWord(axis.name()), Style.QUIET)));
        front.get(0).metrics().forEach(each -> header.add(Cell.quietNumber(name(each))));
        header.add(Cell.quietNumber("objectives met"));
        rows.add(header);
        front.stream().limit(MOST_ROWS).forEach(each -> rows.add(row(each, each.number() == bestOr(sweep, -1))));
        return rows;
    }

    private static String lastWord(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String name(SweepMetric metric) {
        return metric.stat().equals("mean") ? metric.name() : metric.name() + " " + metric.stat();
    }

    private static List<Cell> row(SweepCell cell, boolean isBest) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(isBest ? "*" : "", Style.GOOD)));
        cell.settings().forEach(each -> row.add(Cell.of(SettingsWords.brief(each))));
        for (SweepMetric each : cell.metrics()) {
            row.add(Cell.number(Estimate.of(each.value(), null, null, each.unit(), "")
                    .point()
                    .text()));
        }
        long met = cell.objectives().values().stream()
                .filter(each -> each == Verdict.MET)
                .count();
        row.add(Cell.number(met + " of " + cell.objectives().size()));
        return row;
    }

    private static int bestOr(SweepResult sweep, int otherwise) {
        Integer best = sweep.best();
        return best == null ? otherwise : best;
    }

    private static String best(SweepResult sweep) {
        Integer best = sweep.best();
        if (best != null) {
            return "The cheapest that meets all objectives: "
                    + SettingsWords.of(sweep.axes(), sweep.cell(best).settings()) + ".";
        }
        boolean without =
                sweep.cells().stream().allMatch(each -> each.objectives().isEmpty());
        if (without) {
            return "The scenario has no objectives, so that none is the best.";
        }
        boolean open = sweep.cells().stream().anyMatch(each -> each.isAll(Verdict.MET, Verdict.UNDECIDED));
        return open
                ? "None surely meets all objectives; some are undecided, and more replications may decide them."
                : "None meets all objectives.";
    }

    private static void problems(Screen screen, SweepResult sweep) {
        List<SweepCell> broken =
                sweep.cells().stream().filter(each -> each.problem() != null).toList();
        for (SweepCell each : broken.stream().limit(MOST_PROBLEMS).toList()) {
            screen.wrapped(SettingsWords.of(sweep.axes(), each.settings()) + ": " + each.problem(), Style.BAD, 3);
        }
        if (broken.size() > MOST_PROBLEMS) {
            screen.wrapped("and " + (broken.size() - MOST_PROBLEMS) + " more that were not simulated", Style.BAD, 1);
        }
    }
}
