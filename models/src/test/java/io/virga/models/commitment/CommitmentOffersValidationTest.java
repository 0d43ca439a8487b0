package io.virga.models.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The offers that AWS's pricing calculator makes for one c5.xlarge with Windows in Tokyo, 0.398 USD an hour on demand, to the
 * cent: what is committed to and paid at the start, a month of 730 hours, and from how many hours of such a month on an offer
 * costs less than paying on demand.
 */
class CommitmentOffersValidationTest {
    private static final BigDecimal MONTH_HOURS = BigDecimal.valueOf(730);
    private static final UsageType WINDOWS = new UsageType(
            UsageType.Service.EC2, "ap-northeast-1.a", "c5.xlarge", "Windows", false, new BigDecimal("0.398"));

    private static BigDecimal cents(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP);
    }

    /** An instance all the time, under a plan that commits to just that. */
    private static CommitmentCost cost(SavingsPlan.Scope scope, BigDecimal rate, Term term) {
        SavingsPlan plan = new SavingsPlan("plan", scope, rate, term);
        Commitments commitments = new Commitments(List.of(), List.of(plan), (of, usage) -> rate);
        UsageHour hour = new UsageHour(Map.of(WINDOWS, BigDecimal.ONE), BigDecimal.ONE);
        return CommitmentCost.of(List.of(hour), commitments);
    }

    @Test
    void costsAMonthOnDemand() {
        UsageHour hour = new UsageHour(Map.of(WINDOWS, BigDecimal.ONE), BigDecimal.ONE);
        BigDecimal usd = CommitmentCost.of(List.of(hour), Commitments.NONE).anHour();
        assertThat(cents(usd.multiply(MONTH_HOURS))).isEqualByComparingTo("290.54");
    }

    @ParameterizedTest(name = "{0}: {2}, {3} at the start, {4} an hour, {5} a month, even at {6} h")
    @CsvSource({
        "NO_UPFRONT,      0.361, 3162.36, 0,       0.361, 263.53, 662.14",
        "PARTIAL_UPFRONT, 0.352, 3083.52, 1541.76, 0.176, 256.96, 645.63",
        "ALL_UPFRONT,     0.349, 3057.24, 3057.24, 0,     254.77, 640.13"
    })
    void offersComputeSavingsPlans(
            Payment payment,
            BigDecimal rate,
            BigDecimal commitment,
            BigDecimal upfront,
            BigDecimal recurring,
            BigDecimal month,
            BigDecimal evenHours) {
        Term term = new Term(1, payment);
        assertThat(rate.multiply(term.hours())).isEqualByComparingTo(commitment);
        assertThat(term.upfrontUsd(rate)).isEqualByComparingTo(upfront);
        assertThat(term.recurringUsd(rate)).isEqualByComparingTo(recurring);
        CommitmentCost cost = cost(new SavingsPlan.Compute(), rate, term);
        assertThat(cents(cost.anHour().multiply(MONTH_HOURS))).isEqualByComparingTo(month);
        assertThat(cents(BigDecimal.valueOf(cost.breakEven()).multiply(MONTH_HOURS)))
                .isEqualByComparingTo(evenHours);
    }

    @ParameterizedTest(name = "{0}: {2} at the start, {3} an hour, {4} a month")
    @CsvSource({
        "NO_UPFRONT,      0.319, 0,       0.319, 232.87",
        "PARTIAL_UPFRONT, 0.312, 1366.56, 0.156, 227.76",
        "ALL_UPFRONT,     0.310, 2715.60, 0,     226.30"
    })
    void offersInstanceSavingsPlans(
            Payment payment, BigDecimal rate, BigDecimal upfront, BigDecimal recurring, BigDecimal month) {
        Term term = new Term(1, payment);
        assertThat(term.upfrontUsd(rate)).isEqualByComparingTo(upfront);
        assertThat(term.recurringUsd(rate)).isEqualByComparingTo(recurring);
        CommitmentCost cost = cost(new SavingsPlan.Ec2Instance("c5", "ap-northeast-1"), rate, term);
        assertThat(cents(cost.anHour().multiply(MONTH_HOURS))).isEqualByComparingTo(month);
    }

    /** What is paid by the month; AWS rounds what is paid at the start of other offers to whole dollars. */
    @ParameterizedTest(name = "{0} years: {1} an hour, {2} a month")
    @CsvSource({"1, 0.319, 232.87", "3, 0.276, 201.48"})
    void offersReservedInstancesWithNothingUpfront(int years, BigDecimal rate, BigDecimal month) {
        Term term = new Term(years, Payment.NO_UPFRONT);
        assertThat(cents(term.recurringUsd(rate).multiply(MONTH_HOURS))).isEqualByComparingTo(month);
        ReservedInstance reserved =
                new ReservedInstance("one", "c5.xlarge", "ap-northeast-1", null, "Windows", false, 1, rate, term);
        UsageHour hour = new UsageHour(Map.of(WINDOWS, BigDecimal.ONE), BigDecimal.ONE);
        Commitments commitments = new Commitments(List.of(reserved), List.of(), (plan, usage) -> null);
        CommitmentCost cost = CommitmentCost.of(List.of(hour), commitments);
        assertThat(cost.uncovered()).isEqualByComparingTo("0");
        assertThat(cents(cost.anHour().multiply(MONTH_HOURS))).isEqualByComparingTo(month);
    }
}
