package io.virga.reports.text;

import io.virga.reports.format.Estimate;
import io.virga.scenarios.result.DisasterReport;
import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.RecoveryPhases;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.Spread;
import io.virga.scenarios.result.StoreLoss;
import io.virga.scenarios.result.StrategyResult;
import io.virga.scenarios.result.YearlyRisk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Strategies side by side: what disasters do to each, where the time went, what it costs, and which is recommended. */
public final class DisasterText {
    private DisasterText() {}

    /** Lines that end in a line feed each, none longer than the options' columns. */
    public static String render(DisasterReport report, TextOptions options) {
        Screen screen = new Screen(options);
        recovery(screen, report);
        clients(screen, report);
        losses(screen, report);
        phases(screen, report);
        costs(screen, report);
        screen.blank();
        String verdict = report.recommended().isEmpty() ? "No strategy" : report.recommended();
        screen.wrapped(verdict + " is recommended: " + report.reason(), Style.STRONG, 3);
        return screen.text();
    }

    private static void recovery(Screen screen, DisasterReport report) {
        screen.line(List.of(
                Cell.of("RECOVERY TIME", Style.STRONG),
                Cell.of("from the disaster until clients are served again", Style.QUIET)));
        table(
                screen,
                report,
                List.of("target", "median", "p95", "worst", "never", "target met"),
                result -> List.of(
                        point(result.rtoTargetSeconds()),
                        median(result.rtoSeconds(), "s"),
                        orNever(result.rtoSeconds().p95()),
                        orNever(result.rtoSeconds().worst()),
                        result.censored() + " of " + result.replications(),
                        chance(result)));
    }

    private static void clients(Screen screen, DisasterReport report) {
        screen.heading("CLIENTS SERVED AGAIN", "median time until a share of them was, and how often it broke again");
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("", List.of("50 %", "95 %", "99 %", "target", "relapses"), true));
        for (StrategyResult strategy : report.strategies()) {
            rows.add(List.of(Cell.of(strategy.name(), Style.STRONG)));
            for (DisasterResult disaster : strategy.disasters()) {
                disaster.recoveries()
                        .forEach(
                                each -> rows.add(row("  " + disaster.fault() + " " + each.of(), clients(each), false)));
            }
        }
        screen.table(rows);
    }

    private static List<String> clients(RecoveryResult recovery) {
        List<String> cells = new ArrayList<>();
        recovery.clients().forEach(share -> cells.add(orNever(share.median())));
        cells.add(orNever(recovery.median()));
        cells.add(number(recovery.relapses(), "count"));
        return cells;
    }

    private static void losses(Screen screen, DisasterReport report) {
        screen.heading(
                "RECOVERY POINT",
                "age of what could be recovered of all stores together, and acknowledged writes lost");
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("", List.of("target", "median", "p95", "worst", "lost writes", "worst", "lost data"), true));
        for (StrategyResult strategy : report.strategies()) {
            rows.add(List.of(Cell.of(strategy.name(), Style.STRONG)));
            for (DisasterResult disaster : strategy.disasters()) {
                rows.add(row("  " + disaster.fault(), together(disaster), false));
                if (disaster.stores().size() > 1) {
                    disaster.stores().forEach(store -> rows.add(row("    " + store.store(), alone(store), false)));
                }
            }
        }
        screen.table(rows);
    }

    private static List<String> together(DisasterResult result) {
        return List.of(
                point(result.rpoTargetSeconds()),
                median(result.rpoSeconds(), "s"),
                point(result.rpoSeconds().p95()),
                point(result.rpoSeconds().worst()),
                median(result.lostWrites(), "count"),
                number(result.lostWrites().worst(), "count"),
                result.stores().size() == 1
                        ? number(result.stores().get(0).lostBytes().median(), "B")
                        : "");
    }

    private static List<String> alone(StoreLoss store) {
        return List.of(
                "",
                median(store.recoveryPointSeconds(), "s"),
                point(store.recoveryPointSeconds().p95()),
                point(store.recoveryPointSeconds().worst()),
                median(store.lostWrites(), "count"),
                number(store.lostWrites().worst(), "count"),
                number(store.lostBytes().median(), "B"));
    }

    private static void phases(Screen screen, DisasterReport report) {
        screen.heading("WHERE THE RECOVERY TIME WENT", "means of those that recovered");
        table(
                screen,
                report,
                List.of("detect", "decide", "data", "capacity", "traffic", "caches"),
                result -> phases(result.phases()));
    }

    private static List<String> phases(@Nullable RecoveryPhases phases) {
        if (phases == null) {
            return List.of(
                    Estimate.ABSENT,
                    Estimate.ABSENT,
                    Estimate.ABSENT,
                    Estimate.ABSENT,
                    Estimate.ABSENT,
                    Estimate.ABSENT);
        }
        return List.of(
                point(phases.detect()),
                point(phases.decide()),
                point(phases.recoverData()),
                point(phases.recoverCapacity()),
                point(phases.switchTraffic()),
                point(phases.drainCaches()));
    }

    private static void costs(Screen screen, DisasterReport report) {
        screen.heading("COST", "a month in which nothing happens, what each disaster adds, and a year with its risks");
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("", List.of("a month", "downtime a year", "loss a year", "p95", "a year"), true));
        for (StrategyResult strategy : report.strategies()) {
            List<String> cells = new ArrayList<>(List.of(number(strategy.monthlyUsd(), "USD")));
            cells.addAll(yearly(strategy.yearly()));
            rows.add(row(strategy.name(), cells, false));
            for (DisasterResult disaster : strategy.disasters()) {
                rows.add(row(
                        "  " + disaster.fault(), List.of(number(disaster.eventCost(), "USD"), "", "", "", ""), false));
            }
        }
        screen.table(rows);
    }

    private static List<String> yearly(@Nullable YearlyRisk risk) {
        if (risk == null) {
            return List.of(Estimate.ABSENT, Estimate.ABSENT, Estimate.ABSENT, Estimate.ABSENT);
        }
        String least = risk.isLowerBound() ? "> " : "";
        return List.of(
                least + point(risk.downtimeSeconds()),
                least + number(risk.lossUsd(), "USD"),
                least + number(risk.lossP95Usd(), "USD"),
                least + number(risk.totalUsd(), "USD"));
    }

    private static void table(
            Screen screen, DisasterReport report, List<String> header, Function<DisasterResult, List<String>> cells) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("", header, true));
        for (StrategyResult strategy : report.strategies()) {
            rows.add(List.of(Cell.of(strategy.name(), Style.STRONG)));
            for (DisasterResult disaster : strategy.disasters()) {
                rows.add(row("  " + disaster.fault(), cells.apply(disaster), false));
            }
        }
        screen.table(rows);
    }

    private static List<Cell> row(String name, List<String> cells, boolean quiet) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(name)));
        cells.forEach(cell -> row.add(quiet ? Cell.quietNumber(cell) : Cell.number(cell)));
        return row;
    }

    private static String median(Spread spread, String unit) {
        return spread.median() == null
                ? "never"
                : Estimate.of(spread.median(), spread.medianLow(), spread.medianHigh(), unit, "")
                        .phrase()
                        .text();
    }

    private static String chance(DisasterResult result) {
        return Estimate.of(result.met(), result.metLow(), result.metHigh(), "1", "")
                .phrase()
                .text();
    }

    private static String orNever(@Nullable Double seconds) {
        return seconds == null ? "never" : point(seconds);
    }

    private static String point(@Nullable Double seconds) {
        return number(seconds, "s");
    }

    private static String number(@Nullable Double value, String unit) {
        return Estimate.of(value, null, null, unit, "").point().text();
    }
}
