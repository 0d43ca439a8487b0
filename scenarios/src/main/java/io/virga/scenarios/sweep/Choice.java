package io.virga.scenarios.sweep;

import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SweepCell;
import io.virga.scenarios.result.SweepMetric;
import io.virga.scenarios.result.SweepResult;
import io.virga.scenarios.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which cells are worth choosing: the Pareto front, judged by estimates, and the cheapest that meets all objectives, judged
 * by the objectives' verdicts.
 */
final class Choice {
    private Choice() {}

    /** @param cells in the order of their numbers */
    static SweepResult of(SweepPlan plan, List<SweepCell> cells) {
        List<SweepCell> simulated =
                cells.stream().filter(each -> each.problem() == null).toList();
        List<Integer> front = new ArrayList<>();
        double[][] badness = simulated.stream().map(Choice::badness).toArray(double[][]::new);
        for (int i = 0; i < badness.length; i++) {
            if (!isBeaten(badness, i)) {
                front.add(simulated.get(i).number());
            }
        }
        return new SweepResult(
                RunResult.FORMAT_VERSION, plan.design().toString(), plan.grid().axes(), cells, front, best(simulated));
    }

    private static boolean isBeaten(double[][] badness, int cell) {
        for (double[] other : badness) {
            if (beats(other, badness[cell])) {
                return true;
            }
        }
        return false;
    }

    /** Nowhere worse and somewhere better. */
    private static boolean beats(double[] one, double[] other) {
        boolean better = false;
        for (int i = 0; i < one.length; i++) {
            if (one[i] > other[i]) {
                return false;
            }
            better |= one[i] < other[i];
        }
        return better;
    }

    /** Of each metric that can be better or worse; what cannot be told is worse than anything that can. */
    private static double[] badness(SweepCell cell) {
        return cell.metrics().stream()
                .filter(metric -> !metric.sense().isEmpty())
                .mapToDouble(Choice::badness)
                .toArray();
    }

    private static double badness(SweepMetric metric) {
        Double value = metric.value();
        if (value == null) {
            return Double.POSITIVE_INFINITY;
        }
        return metric.sense().equals("<=") ? value : -value;
    }

    private static @Nullable Integer best(List<SweepCell> simulated) {
        SweepCell best = null;
        for (SweepCell each : simulated) {
            boolean meets = !each.objectives().isEmpty() && each.isAll(Verdict.MET);
            if (meets && (best == null || cost(each) < cost(best))) {
                best = each;
            }
        }
        return best == null ? null : (Integer) best.number();
    }

    private static double cost(SweepCell cell) {
        SweepMetric bill = cell.metrics().stream()
                .filter(each -> each.key().equals(CellMetrics.COST))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(bill.value());
    }
}
