package io.virga.models.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The commitments of several Savings Plans together with which given hours of usage cost least.
 *
 * <p>Cost is a convex function of them, made of planes. It is minimised by cutting planes: each look at it gives a plane that
 * lies below, a linear program finds the lowest point above all planes so far, and there one looks next, until the planes
 * touch the cost (J. E. Kelley, "The Cutting-Plane Method for Solving Convex Programs", 1960). So one linear program of a
 * few variables stands for that of all hours and types.
 */
public final class CommitmentMix {
    /** AWS sells commitments by the tenth of a cent. */
    private static final int DECIMALS = 3;

    private static final double TOLERANCE = 1e-7;
    private static final int MOST_LOOKS = 2_000;

    private CommitmentMix() {}

    /**
     * What was found.
     *
     * @param plans with the best commitments, rounded to what is sold; those that do not pay are left out
     * @param lowerBoundUsd no commitments make the mean hour cheaper
     * @param looks how many mixes were reckoned
     * @param gapUsd by how much the mean hour may be dearer than with the best mix of all; 0 unless the looks did not suffice
     */
    public record Best(List<SavingsPlan> plans, double lowerBoundUsd, int looks, double gapUsd) {
        public Best {
            plans = List.copyOf(plans);
        }
    }

    /**
     * The best mix, or the best that two thousand looks found, with its gap.
     *
     * @param hours of usage that nothing else pays for, at least one
     * @param plans in the order in which they apply; their commitments are not looked at
     */
    public static Best of(List<UsageHour> hours, List<SavingsPlan> plans, SavingsPlanRates rates) {
        return of(hours, plans, rates, MOST_LOOKS);
    }

    /** @param mostLooks at least 1 */
    static Best of(List<UsageHour> hours, List<SavingsPlan> plans, SavingsPlanRates rates, int mostLooks) {
        PlanStages stages = new PlanStages(hours, plans, rates);
        CuttingPlanes planes = new CuttingPlanes(stages);
        int looks = 0;
        while (looks < mostLooks && !planes.touch(TOLERANCE)) {
            looks++;
            planes.look();
        }
        double gap = planes.touch(TOLERANCE) ? 0 : planes.lowest() - planes.lowerBound();
        return new Best(rounded(plans, planes.best()), planes.lowerBound(), looks, gap);
    }

    private static List<SavingsPlan> rounded(List<SavingsPlan> plans, double[] usdAnHour) {
        List<SavingsPlan> best = new ArrayList<>();
        for (int plan = 0; plan < usdAnHour.length; plan++) {
            BigDecimal usd = BigDecimal.valueOf(usdAnHour[plan]).setScale(DECIMALS, RoundingMode.HALF_UP);
            if (usd.signum() > 0) {
                SavingsPlan like = plans.get(plan);
                best.add(new SavingsPlan(like.name(), like.scope(), usd, like.term()));
            }
        }
        return best;
    }
}
