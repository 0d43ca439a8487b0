package io.virga.models.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.RandomStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentMixValidationTest {
    private static final Term TERM = new Term(1, Payment.NO_UPFRONT);

    private static final List<UsageType> TYPES = List.of(
            UsageType.instances("us-east-1.a", "m5.large", new BigDecimal("0.096")),
            UsageType.instances("us-east-1.b", "m5.xlarge", new BigDecimal("0.192")),
            UsageType.instances("us-east-1.a", "c5.large", new BigDecimal("0.085")),
            UsageType.instances("us-east-1.a", "r5.large", new BigDecimal("0.126")));

    private static final SavingsPlan M5 = plan("m5", new SavingsPlan.Ec2Instance("m5", "us-east-1"));
    private static final SavingsPlan C5 = plan("c5", new SavingsPlan.Ec2Instance("c5", "us-east-1"));
    private static final SavingsPlan COMPUTE = plan("compute", new SavingsPlan.Compute());

    private static final SavingsPlanRates RATES = DiscountTable.load();

    private static SavingsPlan plan(String name, SavingsPlan.Scope scope) {
        return new SavingsPlan(name, scope, BigDecimal.ONE, TERM);
    }

    private static BigDecimal m5Large() {
        return Objects.requireNonNull(RATES.usd(M5, TYPES.get(0)));
    }

    private static List<UsageHour> randomHours(long seed, int size) {
        RandomStream draws = RandomStream.of(seed, 0, "usage");
        List<UsageHour> hours = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Map<UsageType, BigDecimal> units = new LinkedHashMap<>();
            TYPES.forEach(type -> units.put(type, BigDecimal.valueOf(draws.nextInt(12))));
            hours.add(new UsageHour(units, BigDecimal.ONE));
        }
        return hours;
    }

    private static double anHour(List<UsageHour> hours, List<SavingsPlan> plans) {
        return CommitmentCost.of(hours, new Commitments(List.of(), plans, RATES))
                .anHour()
                .doubleValue();
    }

    /** The linear program over all hours, types and plans at once, which knows no order of application. */
    private static double linearProgram(List<UsageHour> hours, List<SavingsPlan> plans) {
        int size = plans.size() + hours.size() * TYPES.size() * plans.size();
        double[] objective = new double[size];
        double onDemand = 0;
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int plan = 0; plan < plans.size(); plan++) {
            objective[plan] = hours.size();
        }
        int next = plans.size();
        for (UsageHour hour : hours) {
            double[][] budgets = new double[plans.size()][size];
            for (UsageType type : TYPES) {
                double[] used = new double[size];
                for (int plan = 0; plan < plans.size(); plan++) {
                    BigDecimal rate = plans.get(plan).scope().covers(type) ? RATES.usd(plans.get(plan), type) : null;
                    if (rate != null) {
                        objective[next] = -type.onDemandUsd().doubleValue();
                        used[next] = 1;
                        budgets[plan][next] = rate.doubleValue();
                    }
                    next += rate == null ? 0 : 1;
                }
                double units = hour.units().getOrDefault(type, BigDecimal.ZERO).doubleValue();
                onDemand += units * type.onDemandUsd().doubleValue();
                constraints.add(new LinearConstraint(used, Relationship.LEQ, units));
            }
            for (int plan = 0; plan < plans.size(); plan++) {
                budgets[plan][plan] = -1;
                constraints.add(new LinearConstraint(budgets[plan], Relationship.LEQ, 0));
            }
        }
        double least = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(objective, onDemand),
                        new LinearConstraintSet(constraints),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
        return least / hours.size();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void costsWhatTheLinearProgramOfAllHoursCosts(long seed) {
        List<UsageHour> hours = randomHours(seed, 12);
        List<SavingsPlan> plans = List.of(M5, C5, COMPUTE);
        CommitmentMix.Best best = CommitmentMix.of(hours, plans, RATES);
        assertThat(best.lowerBoundUsd()).isCloseTo(linearProgram(hours, plans), within(1e-6));
        // What is sold is rounded to a tenth of a cent for each plan.
        assertThat(anHour(hours, best.plans())).isCloseTo(best.lowerBoundUsd(), within(0.003));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void costsAsLittleAsTheBestOfAllMixesTried(long seed) {
        List<UsageHour> hours = randomHours(seed, 8);
        double found = anHour(
                hours, CommitmentMix.of(hours, List.of(M5, COMPUTE), RATES).plans());
        for (int m5 = 1; m5 < 200; m5 += 6) {
            for (int compute = 1; compute < 300; compute += 6) {
                List<SavingsPlan> tried = List.of(
                        new SavingsPlan("m5", M5.scope(), BigDecimal.valueOf(m5, 2), TERM),
                        new SavingsPlan("compute", COMPUTE.scope(), BigDecimal.valueOf(compute, 2), TERM));
                assertThat(found).isLessThanOrEqualTo(anHour(hours, tried) + 0.002);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void isTheQuantileOfTheHourlyUsageWithOnePlan(long seed) {
        List<UsageHour> hours = randomHours(seed, 101);
        BigDecimal quantile = new BestCommitment(COMPUTE, RATES)
                .usdAnHour(hours.stream().map(UsageHour::units).toList());
        CommitmentMix.Best best = CommitmentMix.of(hours, List.of(COMPUTE), RATES);
        SavingsPlan ruled = new SavingsPlan("compute", COMPUTE.scope(), quantile, TERM);
        assertThat(best.lowerBoundUsd()).isCloseTo(anHour(hours, List.of(ruled)), within(1e-6));
        assertThat(best.plans())
                .singleElement()
                .satisfies(plan ->
                        assertThat(anHour(hours, List.of(plan))).isCloseTo(best.lowerBoundUsd(), within(0.001)));
    }

    /** Steady usage is committed to where the discount is largest, and what moves between families to the other plan. */
    @Test
    void commitsToTheFamilyWhatIsSteadyAndToAllWhatMoves() {
        List<UsageHour> hours = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            Map<UsageType, BigDecimal> units = new LinkedHashMap<>();
            units.put(TYPES.get(0), BigDecimal.valueOf(hour % 2 == 0 ? 20 : 10));
            units.put(TYPES.get(2), BigDecimal.valueOf(hour % 2 == 0 ? 0 : 11));
            hours.add(new UsageHour(units, BigDecimal.ONE));
        }
        List<SavingsPlan> plans =
                CommitmentMix.of(hours, List.of(M5, C5, COMPUTE), RATES).plans();
        assertThat(plans).extracting(SavingsPlan::name).containsExactly("m5", "compute");
        BigDecimal tenLarge = m5Large().multiply(BigDecimal.TEN);
        assertThat(plans.get(0).usdAnHour()).isCloseTo(tenLarge, within(new BigDecimal("0.0005")));
        assertThat(CommitmentCost.of(hours, new Commitments(List.of(), plans, RATES))
                        .coverage())
                .isGreaterThan(0.95);
    }

    /** What is found in time is the best mix seen, and the best of all is no further away than its gap. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void endsWithTheBestSeenAndItsGapWhenItsLooksDoNotSuffice(long seed) {
        List<UsageHour> hours = randomHours(seed, 12);
        List<SavingsPlan> plans = List.of(M5, C5, COMPUTE);
        CommitmentMix.Best best = CommitmentMix.of(hours, plans, RATES);
        CommitmentMix.Best early = CommitmentMix.of(hours, plans, RATES, 2);
        assertThat(best.gapUsd()).isZero();
        assertThat(best.looks()).isGreaterThan(2);
        assertThat(early.looks()).isEqualTo(2);
        assertThat(early.gapUsd()).isPositive();
        assertThat(early.lowerBoundUsd()).isLessThanOrEqualTo(best.lowerBoundUsd() + 1e-9);
        assertThat(anHour(hours, early.plans()))
                .isLessThanOrEqualTo(early.lowerBoundUsd() + early.gapUsd() + 0.003)
                .isGreaterThanOrEqualTo(best.lowerBoundUsd() - 0.003);
    }

    @Test
    void buysNothingForUsageThatIsRare() {
        List<UsageHour> hours = randomHours(31, 1);
        List<UsageHour> day = new ArrayList<>(hours);
        for (int hour = 0; hour < 23; hour++) {
            day.add(new UsageHour(Map.of(), BigDecimal.ONE));
        }
        assertThat(CommitmentMix.of(day, List.of(M5, C5, COMPUTE), RATES).plans())
                .isEmpty();
    }

    @Test
    void aPartOfAnHourIsCommittedInPart() {
        Map<UsageType, BigDecimal> half = new LinkedHashMap<>();
        half.put(TYPES.get(0), BigDecimal.valueOf(5));
        List<UsageHour> hours = List.of(new UsageHour(half, new BigDecimal("0.5")));
        SavingsPlan best = CommitmentMix.of(hours, List.of(M5), RATES).plans().get(0);
        assertThat(best.usdAnHour())
                .as("ten instances in half an hour")
                .isCloseTo(m5Large().multiply(BigDecimal.TEN), within(new BigDecimal("0.0005")));
    }
}
