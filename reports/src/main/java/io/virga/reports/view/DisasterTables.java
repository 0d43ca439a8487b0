package io.virga.reports.view;

import io.virga.reports.format.Estimate;
import io.virga.reports.format.Phrase;
import io.virga.reports.format.Quantity;
import io.virga.reports.format.Source;
import io.virga.reports.view.DisasterTable.Level;
import io.virga.reports.view.DisasterTable.Line;
import io.virga.scenarios.result.DisasterReport;
import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.DrillShortcuts;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.Spread;
import io.virga.scenarios.result.StoreLoss;
import io.virga.scenarios.result.StrategyResult;
import io.virga.scenarios.result.YearlyRisk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What disasters do to each strategy, side by side: the same tables on the screen and on the page. */
public final class DisasterTables {
    private static final List<String> PHASES =
            List.of("detect", "decide", "recoverData", "recoverCapacity", "switchTraffic", "drainCaches");

    private final DisasterReport report;

    private DisasterTables(DisasterReport report) {
        this.report = report;
    }

    /** In the order in which one asks: how long, for whom, what is lost, why so long, and what it costs. */
    public static List<DisasterTable> of(DisasterReport report) {
        DisasterTables tables = new DisasterTables(report);
        return List.of(tables.recovery(), tables.clients(), tables.losses(), tables.phases(), tables.costs());
    }

    /** Which parts of the simulated time were left out, and what follows from it; empty where none was. */
    public static Phrase shortcuts(DisasterReport report) {
        DrillShortcuts taken = report.shortcuts();
        Phrase begun = taken.leadInSeconds() == null
                ? Phrase.EMPTY
                : Phrase.words("Each run began ")
                        .then(point(taken.leadInSeconds(), "s", "/shortcuts/leadInSeconds"))
                        .then(" before its disaster. ");
        Phrase ended = taken.endsWhenRecovered()
                ? Phrase.words(
                        "Each run ended when clients had been served again; what came later, and its cost, is not in"
                                + " it. ")
                : Phrase.EMPTY;
        return taken.areTaken() ? begun.then(ended).then("Costs of events are against mean costs.") : Phrase.EMPTY;
    }

    /** Lines of one disaster; its place in the results is given as a JSON pointer. */
    private interface Lines {
        void add(List<Line> lines, DisasterResult disaster, String pointer);
    }

    private DisasterTable table(String title, String note, List<String> columns, Lines ofDisaster) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < report.strategies().size(); i++) {
            StrategyResult strategy = report.strategies().get(i);
            lines.add(new Line(Level.STRATEGY, strategy.name(), List.of()));
            addDisasters(lines, strategy, i, ofDisaster);
        }
        return new DisasterTable(title, note, columns, List.copyOf(lines));
    }

    private static void addDisasters(List<Line> lines, StrategyResult strategy, int at, Lines ofDisaster) {
        for (int j = 0; j < strategy.disasters().size(); j++) {
            ofDisaster.add(lines, strategy.disasters().get(j), pointer(at, j));
        }
    }

    /** Where a disaster stands in the results. */
    static String pointer(int strategy, int disaster) {
        return "/strategies/" + strategy + "/disasters/" + disaster;
    }

    private DisasterTable recovery() {
        return table(
                "Recovery time",
                "from the disaster until clients are served again",
                List.of("target", "median", "p95", "worst", "never", "target met"),
                (lines, result, at) -> lines.add(disaster(
                        result,
                        List.of(
                                point(result.rtoTargetSeconds(), "s", at + "/rtoTargetSeconds"),
                                median(result.rtoSeconds(), "s", at + "/rtoSeconds"),
                                orNever(result.rtoSeconds().p95(), at + "/rtoSeconds/p95"),
                                orNever(result.rtoSeconds().worst(), at + "/rtoSeconds/worst"),
                                whole(result.censored(), at + "/censored")
                                        .then(" of ")
                                        .then(whole(result.replications(), at + "/replications")),
                                Estimate.of(result.met(), result.metLow(), result.metHigh(), "1", at)
                                        .prefixed("met")
                                        .phrase()))));
    }

    private DisasterTable clients() {
        return table(
                "Clients served again",
                "median time until a share of them was, and how often it broke again",
                List.of("50 %", "95 %", "99 %", "target", "relapses"),
                (lines, result, at) -> {
                    for (int i = 0; i < result.recoveries().size(); i++) {
                        RecoveryResult one = result.recoveries().get(i);
                        String name = result.fault() + " " + one.of();
                        lines.add(new Line(Level.DISASTER, name, clients(one, at + "/recoveries/" + i)));
                    }
                });
    }

    private static List<Phrase> clients(RecoveryResult recovery, String at) {
        List<Phrase> cells = new ArrayList<>();
        for (int i = 0; i < recovery.clients().size(); i++) {
            cells.add(orNever(recovery.clients().get(i).median(), at + "/clients/" + i + "/median"));
        }
        cells.add(orNever(recovery.median(), at + "/median"));
        cells.add(point(recovery.relapses(), "count", at + "/relapses"));
        return List.copyOf(cells);
    }

    private DisasterTable losses() {
        return table(
                "Recovery point",
                "age of what could be recovered of all stores together, and acknowledged writes lost",
                List.of("target", "median", "p95", "worst", "lost writes", "worst", "lost data"),
                (lines, result, at) -> {
                    lines.add(disaster(result, together(result, at)));
                    for (int i = 0;
                            result.stores().size() > 1 && i < result.stores().size();
                            i++) {
                        StoreLoss store = result.stores().get(i);
                        lines.add(new Line(Level.STORE, store.store(), alone(store, at + "/stores/" + i)));
                    }
                });
    }

    private static List<Phrase> together(DisasterResult result, String at) {
        return List.of(
                point(result.rpoTargetSeconds(), "s", at + "/rpoTargetSeconds"),
                median(result.rpoSeconds(), "s", at + "/rpoSeconds"),
                point(result.rpoSeconds().p95(), "s", at + "/rpoSeconds/p95"),
                point(result.rpoSeconds().worst(), "s", at + "/rpoSeconds/worst"),
                median(result.lostWrites(), "count", at + "/lostWrites"),
                point(result.lostWrites().worst(), "count", at + "/lostWrites/worst"),
                result.stores().size() == 1
                        ? point(result.stores().get(0).lostBytes().median(), "B", at + "/stores/0/lostBytes/median")
                        : Phrase.EMPTY);
    }

    private static List<Phrase> alone(StoreLoss store, String at) {
        return List.of(
                Phrase.EMPTY,
                median(store.recoveryPointSeconds(), "s", at + "/recoveryPointSeconds"),
                point(store.recoveryPointSeconds().p95(), "s", at + "/recoveryPointSeconds/p95"),
                point(store.recoveryPointSeconds().worst(), "s", at + "/recoveryPointSeconds/worst"),
                median(store.lostWrites(), "count", at + "/lostWrites"),
                point(store.lostWrites().worst(), "count", at + "/lostWrites/worst"),
                point(store.lostBytes().median(), "B", at + "/lostBytes/median"));
    }

    private DisasterTable phases() {
        return table(
                "Where the recovery time went",
                "means of those that recovered",
                List.of("detect", "decide", "data", "capacity", "traffic", "caches"),
                (lines, result, at) -> lines.add(disaster(result, phases(result, at + "/phases/"))));
    }

    private static List<Phrase> phases(DisasterResult result, String at) {
        if (result.phases() == null) {
            return Collections.nCopies(PHASES.size(), Phrase.words(Estimate.ABSENT));
        }
        double[] seconds = {
            result.phases().detect(),
            result.phases().decide(),
            result.phases().recoverData(),
            result.phases().recoverCapacity(),
            result.phases().switchTraffic(),
            result.phases().drainCaches()
        };
        List<Phrase> cells = new ArrayList<>();
        for (int i = 0; i < seconds.length; i++) {
            cells.add(point(seconds[i], "s", at + PHASES.get(i)));
        }
        return List.copyOf(cells);
    }

    private DisasterTable costs() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < report.strategies().size(); i++) {
            StrategyResult strategy = report.strategies().get(i);
            String at = "/strategies/" + i;
            List<Phrase> cells = new ArrayList<>(List.of(point(strategy.monthlyUsd(), "USD", at + "/monthlyUsd")));
            cells.addAll(yearly(strategy.yearly(), at + "/yearly"));
            lines.add(new Line(Level.STRATEGY, strategy.name(), List.copyOf(cells)));
            addDisasters(lines, strategy, i, (into, result, pointer) -> {
                List<Phrase> cost = new ArrayList<>(Collections.nCopies(5, Phrase.EMPTY));
                cost.set(0, point(result.eventCost(), "USD", pointer + "/eventCost"));
                into.add(disaster(result, cost));
            });
        }
        return new DisasterTable(
                "Cost",
                "a month in which nothing happens, what each disaster adds, and a year with its risks",
                List.of("a month", "downtime a year", "loss a year", "p95", "a year"),
                List.copyOf(lines));
    }

    private static List<Phrase> yearly(@Nullable YearlyRisk risk, String at) {
        if (risk == null) {
            return Collections.nCopies(4, Phrase.words(Estimate.ABSENT));
        }
        Phrase least = risk.isLowerBound() ? Phrase.words("> ") : Phrase.EMPTY;
        return List.of(
                least.then(point(risk.downtimeSeconds(), "s", at + "/downtimeSeconds")),
                least.then(point(risk.lossUsd(), "USD", at + "/lossUsd")),
                least.then(point(risk.lossP95Usd(), "USD", at + "/lossP95Usd")),
                least.then(point(risk.totalUsd(), "USD", at + "/totalUsd")));
    }

    private static Line disaster(DisasterResult result, List<Phrase> cells) {
        return new Line(Level.DISASTER, result.fault(), cells);
    }

    private static Phrase median(Spread spread, String unit, String at) {
        return spread.median() == null
                ? Phrase.words("never")
                : Estimate.of(spread.median(), spread.medianLow(), spread.medianHigh(), unit, at)
                        .prefixed("median")
                        .phrase();
    }

    private static Phrase orNever(@Nullable Double seconds, String at) {
        return seconds == null ? Phrase.words("never") : point(seconds, "s", at);
    }

    private static Phrase whole(int count, String at) {
        return Quantity.of(BigDecimal.valueOf(count), "count", Source.at(at));
    }

    private static Phrase point(@Nullable Double value, String unit, String at) {
        int field = at.lastIndexOf('/');
        return Estimate.of(value, null, null, unit, at.substring(0, field))
                .named(at.substring(field + 1))
                .point();
    }
}
