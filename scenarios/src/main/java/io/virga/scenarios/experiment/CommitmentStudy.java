package io.virga.scenarios.experiment;

import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.models.commitment.BestReservation;
import io.virga.models.commitment.CommitmentCost;
import io.virga.models.commitment.CommitmentMix;
import io.virga.models.commitment.Commitments;
import io.virga.models.commitment.DiscountTable;
import io.virga.models.commitment.ReservedInstance;
import io.virga.models.commitment.SavingsPlan;
import io.virga.models.commitment.Term;
import io.virga.models.commitment.UsageHour;
import io.virga.scenarios.build.AccountCommitments;
import io.virga.scenarios.result.CommitmentChoices;
import io.virga.scenarios.result.CommitmentPolicy;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.commitment.CommitmentTerm;
import io.virga.scenarios.spec.commitment.PaymentOption;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what to buy for the usage of an experiment. Choices are made from the usage of every other replication and reported
 * on that of the rest, so that they are not praised for what they were fitted to.
 */
public final class CommitmentStudy {
    private static final BigDecimal HOUR_NANOS = BigDecimal.valueOf(3_600_000_000_000L);
    private static final BigDecimal LESS = new BigDecimal("0.8");
    private static final BigDecimal MORE = new BigDecimal("1.2");

    private final Commitments held;
    private final Term term;
    private final CommitmentTerm years;
    private final PaymentOption payment;
    private final double growthPerYear;
    private final double confidence;
    private final BigDecimal monthHours;
    private final List<List<UsageHour>> usage;
    private double largestGapUsd;

    /**
     * @param growthPerYear part by which usage grows in a year, over −1
     * @throws IllegalArgumentException if the growth is not over −1
     */
    public CommitmentStudy(
            ScenarioSpec spec,
            Experiment.Outcome outcome,
            CommitmentTerm years,
            PaymentOption payment,
            double growthPerYear) {
        if (!(growthPerYear > -1)) {
            throw new IllegalArgumentException("usage cannot shrink by all of it or more: " + growthPerYear);
        }
        this.held = AccountCommitments.of(spec);
        this.term = AccountCommitments.term(years, payment);
        this.years = years;
        this.payment = payment;
        this.growthPerYear = growthPerYear;
        this.confidence = spec.simulate().confidence().fraction().doubleValue();
        this.monthHours =
                BigDecimal.valueOf(spec.pricing().month().toNanos()).divide(HOUR_NANOS, MathContext.DECIMAL64);
        this.usage = outcome.committable();
    }

    /** Something that could be bought on top of what is held. */
    private record Policy(String name, List<ReservedInstance> reserved, List<SavingsPlan> plans) {
        Commitments with(Commitments held) {
            return held.plus(reserved, plans);
        }
    }

    public CommitmentChoices choices() {
        List<Integer> fittedOn = replications(0);
        List<Integer> reportedOn = usage.size() == 1 ? fittedOn : replications(1);
        List<UsageHour> sample = grown(joined(fittedOn));
        List<UsageHour> left = held.isEmpty() ? sample : CommitmentCost.leftOf(sample, held);
        List<Policy> policies = policies(left);
        List<CommitmentPolicy> results = new ArrayList<>();
        List<UsageHour> reported = grown(joined(reportedOn));
        BigDecimal leastWithLess = least(times(reported, LESS));
        BigDecimal leastWithMore = least(times(reported, MORE));
        for (Policy policy : policies) {
            results.add(result(policy, reportedOn, leastWithLess, leastWithMore));
        }
        return new CommitmentChoices(
                years.years(),
                word(),
                growthPerYear,
                monthHours,
                fittedOn,
                reportedOn,
                results,
                money(monthHours.multiply(BigDecimal.valueOf(largestGapUsd))));
    }

    private String word() {
        return switch (payment) {
            case NO_UPFRONT -> "noUpfront";
            case PARTIAL_UPFRONT -> "partialUpfront";
            case ALL_UPFRONT -> "allUpfront";
        };
    }

    private List<Integer> replications(int first) {
        return IntStream.range(0, usage.size())
                .filter(at -> at % 2 == first)
                .mapToObj(at -> at + 1)
                .toList();
    }

    private List<UsageHour> joined(List<Integer> replications) {
        return replications.stream()
                .flatMap(number -> usage.get(number - 1).stream())
                .toList();
    }

    /** The usage of each month of the term, one after the other. */
    private List<UsageHour> grown(List<UsageHour> hours) {
        if (growthPerYear == 0) {
            return hours;
        }
        List<UsageHour> months = new ArrayList<>();
        for (int month = 0; month < 12 * years.years(); month++) {
            months.addAll(times(hours, BigDecimal.valueOf(StrictMath.pow(1 + growthPerYear, (month + 0.5) / 12))));
        }
        return months;
    }

    private static List<UsageHour> times(List<UsageHour> hours, BigDecimal factor) {
        return hours.stream().map(hour -> hour.times(factor)).toList();
    }

    private List<Policy> policies(List<UsageHour> left) {
        List<SavingsPlan> families = AccountCommitments.familyPlans(left, term);
        List<SavingsPlan> all = new ArrayList<>(families);
        all.add(AccountCommitments.computePlan(term));
        List<Policy> policies = new ArrayList<>();
        policies.add(new Policy(held.isEmpty() ? "on demand" : "as it is", List.of(), List.of()));
        policies.add(new Policy("Reserved", new BestReservation(DiscountTable.load(), term).of(left), List.of()));
        policies.add(new Policy("Compute SP", List.of(), best(left, all.subList(families.size(), all.size()))));
        policies.add(new Policy("EC2 SPs", List.of(), best(left, families)));
        policies.add(new Policy("best mix", List.of(), best(left, all)));
        return policies;
    }

    private List<SavingsPlan> best(List<UsageHour> hours, List<SavingsPlan> plans) {
        return plans.isEmpty() || hours.isEmpty()
                ? List.of()
                : mix(hours, plans).plans();
    }

    private CommitmentMix.Best mix(List<UsageHour> hours, List<SavingsPlan> plans) {
        CommitmentMix.Best best = CommitmentMix.of(hours, plans, held.rates());
        largestGapUsd = Math.max(largestGapUsd, best.gapUsd());
        return best;
    }

    /** What the best mix costs that knows this usage. */
    private BigDecimal least(List<UsageHour> hours) {
        List<UsageHour> left = held.isEmpty() ? hours : CommitmentCost.leftOf(hours, held);
        List<SavingsPlan> all = new ArrayList<>(AccountCommitments.familyPlans(left, term));
        all.add(AccountCommitments.computePlan(term));
        return monthly(hours, held.plus(List.of(), best(left, all)));
    }

    private BigDecimal monthly(List<UsageHour> hours, Commitments commitments) {
        return CommitmentCost.of(hours, commitments).anHour().multiply(monthHours);
    }

    private CommitmentPolicy result(
            Policy policy, List<Integer> reportedOn, BigDecimal leastWithLess, BigDecimal leastWithMore) {
        Commitments commitments = policy.with(held);
        List<UsageHour> hours = grown(joined(reportedOn));
        CommitmentCost cost = CommitmentCost.of(hours, commitments);
        BigDecimal monthly = cost.anHour().multiply(monthHours);
        double[] each = monthlyOfEach(reportedOn, commitments);
        double[] without = monthlyOfEach(reportedOn, held);
        double[] differences = IntStream.range(0, each.length)
                .mapToDouble(at -> without[at] - each[at])
                .toArray();
        ConfidenceInterval interval = ConfidenceInterval.ofMean(each, confidence);
        ConfidenceInterval saved = ConfidenceInterval.ofMean(differences, confidence);
        boolean bought = !commitments.isEmpty();
        return new CommitmentPolicy(
                policy.name(),
                purchases(policy),
                money(monthly),
                money(interval.lower()),
                money(interval.upper()),
                money(monthly(hours, held).subtract(monthly)),
                money(saved.lower()),
                money(saved.upper()),
                cost.coverage(),
                bought ? cost.utilization() : null,
                bought && cost.coverage() > 0 ? cost.breakEven() : null,
                money(monthly(times(hours, LESS), commitments).subtract(leastWithLess)),
                money(monthly(times(hours, MORE), commitments).subtract(leastWithMore)));
    }

    private double[] monthlyOfEach(List<Integer> replications, Commitments commitments) {
        return replications.stream()
                .mapToDouble(number ->
                        monthly(grown(usage.get(number - 1)), commitments).doubleValue())
                .toArray();
    }

    private static List<CommitmentPolicy.Purchase> purchases(Policy policy) {
        List<CommitmentPolicy.Purchase> purchases = new ArrayList<>();
        for (ReservedInstance reserved : policy.reserved()) {
            purchases.add(new CommitmentPolicy.Purchase(
                    "Reserved Instances",
                    reserved.instanceType() + " in " + reserved.region(),
                    BigDecimal.valueOf(reserved.count()),
                    "instances"));
        }
        for (SavingsPlan plan : policy.plans()) {
            boolean compute = plan.scope() instanceof SavingsPlan.Compute;
            purchases.add(new CommitmentPolicy.Purchase(
                    compute ? "Compute Savings Plan" : "EC2 Instance Savings Plan",
                    compute ? "all instances" : plan.name(),
                    plan.usdAnHour(),
                    "USD/h"));
        }
        return purchases;
    }

    private static BigDecimal money(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal money(double usd) {
        return Double.isFinite(usd) ? money(BigDecimal.valueOf(usd)) : null;
    }
}
