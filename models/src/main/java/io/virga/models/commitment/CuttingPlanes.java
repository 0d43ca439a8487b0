package io.virga.models.commitment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** Planes below the cost of plans, each of which touches it at a mix that was looked at; reckoned as savings. */
final class CuttingPlanes {
    private static final int MOST_PIVOTS = 100_000;

    private final PlanStages cost;
    private final double onDemand;
    private final List<LinearConstraint> constraints = new ArrayList<>();
    private double[] next;
    private double[] best;
    private double lowest = Double.POSITIVE_INFINITY;
    private double lowerBound = Double.NEGATIVE_INFINITY;

    CuttingPlanes(PlanStages cost) {
        this.cost = cost;
        this.next = new double[cost.size()];
        this.best = next;
        this.onDemand = cost.cost(next, new double[cost.size()]);
        for (int plan = 0; plan < cost.size(); plan++) {
            double[] one = new double[cost.size() + 1];
            one[plan] = 1;
            constraints.add(new LinearConstraint(one, Relationship.LEQ, cost.mostUsd(plan)));
        }
    }

    /** Adds the plane at the lowest point so far, and finds the next such point. */
    void look() {
        double[] slope = new double[cost.size()];
        double here = cost.cost(next, slope);
        if (here < lowest) {
            lowest = here;
            best = next;
        }
        add(here, slope);
        double[] point = new SimplexSolver()
                .optimize(
                        new MaxIter(MOST_PIVOTS),
                        new LinearObjectiveFunction(saving(), 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getPoint();
        lowerBound = onDemand - point[cost.size()];
        next = Arrays.copyOf(point, cost.size());
    }

    /**
     * The saving is at most that of the plane: saving + slope · mix ≤ saving here + slope · mix here. Without a mix a plane
     * saves nothing or more, so that the program begins at a point that is allowed.
     */
    private void add(double here, double[] slope) {
        double[] row = saving();
        double right = onDemand - here;
        for (int plan = 0; plan < slope.length; plan++) {
            row[plan] = slope[plan];
            right += slope[plan] * next[plan];
        }
        constraints.add(new LinearConstraint(row, Relationship.LEQ, Math.max(0, right)));
    }

    private double[] saving() {
        double[] row = new double[cost.size() + 1];
        row[cost.size()] = 1;
        return row;
    }

    /** Whether the lowest cost seen is within that part of the lowest possible one. */
    boolean touch(double tolerance) {
        return lowest < Double.POSITIVE_INFINITY && lowest - lowerBound <= tolerance * lowest;
    }

    double[] best() {
        return best.clone();
    }

    double lowest() {
        return lowest;
    }

    double lowerBound() {
        return lowerBound;
    }
}
