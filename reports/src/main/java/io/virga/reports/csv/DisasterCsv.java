package io.virga.reports.csv;

import io.virga.scenarios.result.DisasterReport;
import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.RecoveryPhases;
import io.virga.scenarios.result.StrategyResult;
import io.virga.scenarios.result.YearlyRisk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Strategies and disasters as a table, one row for each pair; times in seconds, nothing where there is no number. */
public final class DisasterCsv {
    private static final List<String> HEADER = List.of(
            "strategy",
            "disaster",
            "action",
            "rtoTarget",
            "rtoMedian",
            "rtoP95",
            "rtoWorst",
            "censored",
            "replications",
            "rpoTarget",
            "rpoMedian",
            "rpoP95",
            "rpoWorst",
            "lostWritesMedian",
            "lostWritesWorst",
            "met",
            "metLow",
            "metHigh",
            "detect",
            "decide",
            "recoverData",
            "recoverCapacity",
            "switchTraffic",
            "drainCaches",
            "eventCostUsd",
            "monthlyUsd",
            "yearlyLossUsd",
            "yearlyTotalUsd");

    private DisasterCsv() {}

    /** The whole table, ending in a line feed. */
    public static String text(DisasterReport report) {
        CsvTable table = new CsvTable(HEADER);
        for (StrategyResult strategy : report.strategies()) {
            for (DisasterResult disaster : strategy.disasters()) {
                table.row(row(strategy, disaster));
            }
        }
        return table.text();
    }

    private static List<String> row(StrategyResult strategy, DisasterResult disaster) {
        List<String> row = new ArrayList<>(List.of(
                CsvTable.words(strategy.name()),
                CsvTable.words(disaster.fault()),
                disaster.action(),
                CsvTable.number(disaster.rtoTargetSeconds()),
                CsvTable.number(disaster.rtoSeconds().median()),
                CsvTable.number(disaster.rtoSeconds().p95()),
                CsvTable.number(disaster.rtoSeconds().worst()),
                String.valueOf(disaster.censored()),
                String.valueOf(disaster.replications()),
                CsvTable.number(disaster.rpoTargetSeconds()),
                CsvTable.number(disaster.rpoSeconds().median()),
                CsvTable.number(disaster.rpoSeconds().p95()),
                CsvTable.number(disaster.rpoSeconds().worst()),
                CsvTable.number(disaster.lostWrites().median()),
                CsvTable.number(disaster.lostWrites().worst()),
                CsvTable.number(disaster.met()),
                CsvTable.number(disaster.metLow()),
                CsvTable.number(disaster.metHigh())));
        row.addAll(phases(disaster.phases()));
        YearlyRisk yearly = strategy.yearly();
        row.add(CsvTable.number(disaster.eventCost()));
        row.add(CsvTable.number(strategy.monthlyUsd()));
        row.add(CsvTable.number(yearly == null ? null : (Double) yearly.lossUsd()));
        row.add(CsvTable.number(yearly == null ? null : (Double) yearly.totalUsd()));
        return row;
    }

    private static List<String> phases(@Nullable RecoveryPhases phases) {
        if (phases == null) {
            return List.of("", "", "", "", "", "");
        }
        return List.of(
                CsvTable.number(phases.detect()),
                CsvTable.number(phases.decide()),
                CsvTable.number(phases.recoverData()),
                CsvTable.number(phases.recoverCapacity()),
                CsvTable.number(phases.switchTraffic()),
                CsvTable.number(phases.drainCaches()));
    }
}
