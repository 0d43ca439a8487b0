package io.virga.models.commitment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cost of hours of usage as a function of the commitments of plans, and its slope: what {@link CommittedHour} computes, in
 * floating point and for many commitments in a row.
 *
 * <p>Plans apply one after the other. The worth of one more dollar of a plan in an hour is what the first usage that the plan
 * does not cover any more would cost otherwise: on demand, or the worth of what a later plan would have left for other
 * usage. Reckoned from the last plan to the first, these are the dual prices of the hour's linear program, so that the slope
 * bounds the cost everywhere from below as long as plans take usage in the best order. They do if the sizes of a family have
 * one discount: then the plan of a family loses nothing by going first, and the last plan takes the largest discounts.
 */
final class PlanStages {
    /** A plan: the types that it covers in the order in which it takes them, and its rate of each type. */
    private static final class Stage {
        private final int[] order;
        private final double[] rates;

        Stage(int[] order, double[] rates) {
            this.order = order;
            this.rates = rates;
        }
    }

    private final List<UsageType> types;
    private final double[] onDemand;
    private final double[][] units;
    private final double[] parts;
    private final double time;
    private final List<Stage> stages = new ArrayList<>();

    /** @param plans in the order in which they apply; their commitments are not looked at */
    PlanStages(List<UsageHour> hours, List<SavingsPlan> plans, SavingsPlanRates rates) {
        this.types = hours.stream()
                .flatMap(hour -> hour.units().keySet().stream())
                .distinct()
                .toList();
        this.onDemand = types.stream()
                .mapToDouble(type -> type.onDemandUsd().doubleValue())
                .toArray();
        this.units = hours.stream().map(this::units).toArray(double[][]::new);
        this.parts =
                hours.stream().mapToDouble(hour -> hour.part().doubleValue()).toArray();
        this.time = Arrays.stream(parts).sum();
        plans.forEach(plan -> stages.add(stage(plan, rates)));
    }

    private double[] units(UsageHour hour) {
        double[] row = new double[types.size()];
        for (int type = 0; type < row.length; type++) {
            row[type] =
                    hour.units().getOrDefault(types.get(type), BigDecimal.ZERO).doubleValue();
        }
        return row;
    }

    private Stage stage(SavingsPlan plan, SavingsPlanRates rates) {
        double[] usd = new double[types.size()];
        for (int type = 0; type < usd.length; type++) {
            var rate = plan.scope().covers(types.get(type)) ? rates.usd(plan, types.get(type)) : null;
            usd[type] = rate == null ? 0 : rate.doubleValue();
        }
        int[] order = IntStream.range(0, usd.length)
                .filter(type -> usd[type] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(type -> usd[type] / onDemand[type])
                        .thenComparingDouble(type -> usd[type]))
                .mapToInt(type -> type)
                .toArray();
        return new Stage(order, usd);
    }

    int size() {
        return stages.size();
    }

    /** The most that usage could take of that plan in any hour, in USD. */
    double mostUsd(int plan) {
        Stage stage = stages.get(plan);
        double most = 0;
        for (int hour = 0; hour < parts.length; hour++) {
            double usd = 0;
            for (int type : stage.order) {
                usd += units[hour][type] * stage.rates[type];
            }
            most = Math.max(most, usd / parts[hour]);
        }
        return most;
    }

    /**
     * Mean cost of an hour.
     *
     * @param usdAnHour commitment of each plan
     * @param slope set to what one more dollar of each plan changes
     */
    double cost(double[] usdAnHour, double[] slope) {
        Arrays.fill(slope, 0);
        double cost = 0;
        double[] left = new double[types.size()];
        double[] worth = new double[types.size()];
        int[] covered = new int[stages.size()];
        for (int hour = 0; hour < parts.length; hour++) {
            System.arraycopy(units[hour], 0, left, 0, left.length);
            for (int plan = 0; plan < covered.length; plan++) {
                covered[plan] = apply(stages.get(plan), usdAnHour[plan] * parts[hour], left);
            }
            for (int type = 0; type < left.length; type++) {
                cost += left[type] * onDemand[type];
            }
            System.arraycopy(onDemand, 0, worth, 0, worth.length);
            for (int plan = covered.length - 1; plan >= 0; plan--) {
                slope[plan] -= dollar(stages.get(plan), covered[plan], worth) * parts[hour];
            }
        }
        for (int plan = 0; plan < covered.length; plan++) {
            slope[plan] = 1 + slope[plan] / time;
            cost += usdAnHour[plan] * time;
        }
        return cost / time;
    }

    /** Takes from what is left; returns how many types, in the plan's order, are wholly covered now. */
    private static int apply(Stage stage, double budget, double[] left) {
        double usd = budget;
        for (int at = 0; at < stage.order.length; at++) {
            int type = stage.order[at];
            double whole = left[type] * stage.rates[type];
            if (whole > usd) {
                left[type] -= usd / stage.rates[type];
                return at;
            }
            usd -= whole;
            left[type] = 0;
        }
        return stage.order.length;
    }

    /** What one more dollar of the plan is worth, given what one unit less of each type is worth after it. */
    private static double dollar(Stage stage, int covered, double[] worth) {
        int[] order = stage.order;
        int next = covered < order.length ? order[covered] : -1;
        double dollar = next < 0 ? 0 : worth[next] / stage.rates[next];
        for (int at = 0; at < covered; at++) {
            worth[order[at]] = dollar * stage.rates[order[at]];
        }
        return dollar;
    }
}
