package io.virga.scenarios.search;

import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SweepCell;
import io.virga.scenarios.result.SweepMetric;
import io.virga.scenarios.result.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a number of replications said of a setting.
 *
 * @param setting its number
 * @param replications how many there were
 * @param costs bills of a month, by replication
 * @param objectives verdicts by name
 * @param problem why it could not be simulated, or null
 */
record Trial(
        int setting,
        int replications,
        List<Double> costs,
        Map<String, Verdict> objectives,
        @Nullable String problem) {
    private static final double CENTS = 100;

    /** From the cell that keeps it: its metrics are the bills. */
    static Trial read(int setting, int replications, SweepCell cell) {
        List<Double> costs = cell.metrics().stream()
                .map(each -> Objects.requireNonNull(each.value()))
                .toList();
        return new Trial(setting, replications, costs, cell.objectives(), cell.problem());
    }

    /** Bills by replication as metrics of a cell. */
    static List<SweepMetric> bills(RunResult result) {
        List<SweepMetric> bills = new ArrayList<>();
        for (BigDecimal each : result.bill().monthlyPerReplication()) {
            bills.add(new SweepMetric(
                    "bill.monthly",
                    "replication" + (bills.size() + 1),
                    result.bill().currency(),
                    "",
                    each.doubleValue(),
                    null,
                    null));
        }
        return bills;
    }

    /** The verdict on all objectives together. */
    Verdict verdict() {
        if (objectives.containsValue(Verdict.MISSED)) {
            return Verdict.MISSED;
        }
        return objectives.containsValue(Verdict.UNDECIDED) ? Verdict.UNDECIDED : Verdict.MET;
    }

    /** To the cent, as bills are. */
    double meanCost() {
        double mean = costs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return Math.round(mean * CENTS) / CENTS;
    }
}
