package io.virga.models.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.RandomStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.optim.PointValuePair;
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

class BestCommitmentTest {
    private static final SavingsPlan PLAN =
            new SavingsPlan("compute", new SavingsPlan.Compute(), BigDecimal.ONE, new Term(1, Payment.NO_UPFRONT));

    private static final List<UsageType> TYPES = List.of(
            UsageType.instances("us-east-1.a", "m5.large", new BigDecimal("0.096")),
            UsageType.instances("us-east-1.a", "c5.large", new BigDecimal("0.085")),
            UsageType.instances("eu-west-1.b", "r5.large", new BigDecimal("0.141")));

    private static final Map<UsageType, BigDecimal> RATES = new LinkedHashMap<>();

    static {
        RATES.put(TYPES.get(0), new BigDecimal("0.060"));
        RATES.put(TYPES.get(1), new BigDecimal("0.070"));
        RATES.put(TYPES.get(2), new BigDecimal("0.080"));
    }

    private static BigDecimal best(List<Map<UsageType, BigDecimal>> hours) {
        return new BestCommitment(PLAN, (plan, usage) -> RATES.get(usage)).usdAnHour(hours);
    }

    private static List<Map<UsageType, BigDecimal>> randomHours(long seed, int size) {
        RandomStream draws = RandomStream.of(seed, 0, "usage");
        List<Map<UsageType, BigDecimal>> hours = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Map<UsageType, BigDecimal> hour = new LinkedHashMap<>();
            TYPES.forEach(type -> hour.put(type, BigDecimal.valueOf(draws.nextInt(12))));
            hours.add(hour);
        }
        return hours;
    }

    private static double cost(List<Map<UsageType, BigDecimal>> hours, BigDecimal commitment) {
        List<SavingsPlan> plans = commitment.signum() == 0
                ? List.of()
                : List.of(new SavingsPlan("compute", PLAN.scope(), commitment, PLAN.term()));
        Commitments commitments = new Commitments(List.of(), plans, (plan, usage) -> RATES.get(usage));
        BigDecimal usd = commitment.multiply(BigDecimal.valueOf(hours.size()));
        for (Map<UsageType, BigDecimal> hour : hours) {
            usd = usd.add(CommittedHour.of(hour, commitments).onDemandUsd());
        }
        return usd.doubleValue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void costsAsLittleAsTheBestOfAllCommitmentsTried(long seed) {
        List<Map<UsageType, BigDecimal>> hours = randomHours(seed, 24);
        double found = cost(hours, best(hours));
        for (int mills = 0; mills <= 2_600; mills += 5) {
            assertThat(found).isLessThanOrEqualTo(cost(hours, BigDecimal.valueOf(mills, 3)) + 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void costsWhatTheLinearProgramCosts(long seed) {
        List<Map<UsageType, BigDecimal>> hours = randomHours(seed, 10);
        assertThat(cost(hours, best(hours))).isCloseTo(leastCost(hours), within(1e-9));
    }

    /**
     * Least of H·c plus what is on demand over the commitment c and the dollars x that each type takes of it in each hour: a
     * dollar at the plan's rate saves what it replaces on demand.
     */
    private static double leastCost(List<Map<UsageType, BigDecimal>> hours) {
        int types = TYPES.size();
        int size = 1 + hours.size() * types;
        double[] objective = new double[size];
        objective[0] = hours.size();
        List<LinearConstraint> constraints = new ArrayList<>();
        double onDemand = 0;
        for (int h = 0; h < hours.size(); h++) {
            double[] within = new double[size];
            within[0] = -1;
            for (int t = 0; t < types; t++) {
                UsageType type = TYPES.get(t);
                int x = 1 + h * types + t;
                double rate = RATES.getOrDefault(type, BigDecimal.ONE).doubleValue();
                double units = hours.get(h).getOrDefault(type, BigDecimal.ZERO).doubleValue();
                onDemand += units * type.onDemandUsd().doubleValue();
                objective[x] = -type.onDemandUsd().doubleValue() / rate;
                within[x] = 1;
                double[] most = new double[size];
                most[x] = 1;
                constraints.add(new LinearConstraint(most, Relationship.LEQ, units * rate));
            }
            constraints.add(new LinearConstraint(within, Relationship.LEQ, 0));
        }
        PointValuePair least = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(objective, onDemand),
                        new LinearConstraintSet(constraints),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true));
        return least.getValue();
    }

    @Test
    void isTheQuantileOfTheDiscountedPartOfThePriceWithOneDiscount() {
        UsageType type = TYPES.get(0);
        List<Map<UsageType, BigDecimal>> hours = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            hours.add(Map.of(type, BigDecimal.valueOf(i)));
        }
        // One more instance pays as long as it would run in more than 0.060/0.096 = 62.5% of the hours: up to 38 it
        // runs in 63.
        assertThat(best(hours)).isEqualByComparingTo(new BigDecimal("0.060").multiply(BigDecimal.valueOf(38)));
    }

    @Test
    void commitsToNothingWhereNothingPays() {
        List<Map<UsageType, BigDecimal>> hours = new ArrayList<>();
        hours.add(Map.of(TYPES.get(0), BigDecimal.ONE));
        hours.add(Map.of());
        assertThat(best(hours)).isEqualByComparingTo("0");
    }
}
