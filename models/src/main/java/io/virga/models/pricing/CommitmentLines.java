package io.virga.models.pricing;

import io.virga.models.commitment.Commitments;
import io.virga.models.commitment.CommittedUsage;
import io.virga.models.commitment.DiscountTable;
import io.virga.models.commitment.HourlyUsage;
import io.virga.models.commitment.Payment;
import io.virga.models.commitment.ReservedInstance;
import io.virga.models.commitment.SavingsPlan;
import io.virga.models.commitment.Term;
import io.virga.models.commitment.UsageType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines that commitments add to a bill on which all usage stands at its price on demand: what the commitments cost, used
 * and unused apart, and with a minus the usage that they paid for, as AWS's cost and usage reports have it
 * ({@code SavingsPlanNegation}). What is paid at the start of a term is spread over its hours.
 */
final class CommitmentLines {
    private static final String EC2 = "AmazonEC2";
    private static final String PLANS = "ComputeSavingsPlans";

    private final BillBuilder bill;
    private final DiscountTable discounts;
    private final LocalDate date;

    CommitmentLines(BillBuilder bill, DiscountTable discounts, LocalDate date) {
        this.bill = bill;
        this.discounts = discounts;
        this.date = date;
    }

    /** Tells what was paid for them as well. */
    List<CommitmentPayment> add(HourlyUsage usage, Commitments commitments) {
        CommittedUsage committed = new CommittedUsage(usage, commitments);
        List<CommitmentPayment> payments = new ArrayList<>();
        for (ReservedInstance reserved : commitments.reservedInstances()) {
            payments.add(add(reserved, committed));
        }
        for (SavingsPlan plan : commitments.savingsPlans()) {
            payments.add(add(plan, committed));
        }
        committed.covered().forEach(this::negate);
        return List.copyOf(payments);
    }

    private CommitmentPayment add(ReservedInstance reserved, CommittedUsage committed) {
        BigDecimal count = BigDecimal.valueOf(reserved.count());
        BigDecimal all = committed.hours().multiply(count);
        BigDecimal unitsOfOne = reserved.unitsAnHour().divide(count, MathContext.DECIMAL128);
        BigDecimal used = committed
                .usedUnits(reserved)
                .divide(unitsOfOne, MathContext.DECIMAL128)
                .min(all);
        String family =
                reserved.instanceType().substring(0, reserved.instanceType().indexOf('.'));
        Price price = new Price(
                reserved.usdAnHour(), "instance-hour", discounts.isAssumed(family), date, "discount of the family");
        String item = reserved.instanceType() + " Reserved Instances, " + words(reserved.term());
        String place = reserved.zone() == null ? reserved.region() : reserved.zone();
        PurchaseOption unused = PurchaseOption.UNUSED_RESERVED_INSTANCES;
        bill.line(EC2, reserved.name(), place, item + ", used", PurchaseOption.RESERVED_INSTANCES, used, price);
        bill.line(EC2, reserved.name(), place, item + ", unused", unused, all.subtract(used), price);
        return payment(
                reserved.name(),
                place,
                item,
                PurchaseOption.RESERVED_INSTANCES,
                reserved.term(),
                reserved.usdAnHour().multiply(count),
                committed);
    }

    private CommitmentPayment add(SavingsPlan plan, CommittedUsage committed) {
        BigDecimal used = committed.usedUsd(plan).divide(plan.usdAnHour(), MathContext.DECIMAL128);
        BigDecimal unused = committed.hours().subtract(used).max(BigDecimal.ZERO);
        Price price = new Price(plan.usdAnHour(), "commitment-hour", false, date, "the scenario's commitment");
        boolean compute = plan.scope() instanceof SavingsPlan.Compute;
        String item = (compute ? "Compute" : "EC2 Instance") + " Savings Plan, " + words(plan.term());
        String place = plan.scope() instanceof SavingsPlan.Ec2Instance ofFamily ? ofFamily.region() : "all regions";
        bill.line(PLANS, plan.name(), place, item + ", used", PurchaseOption.SAVINGS_PLANS, used, price);
        bill.line(PLANS, plan.name(), place, item + ", unused", PurchaseOption.UNUSED_SAVINGS_PLANS, unused, price);
        return payment(
                plan.name(), place, item, PurchaseOption.SAVINGS_PLANS, plan.term(), plan.usdAnHour(), committed);
    }

    private static CommitmentPayment payment(
            String name,
            String place,
            String item,
            PurchaseOption purchase,
            Term term,
            BigDecimal usdAnHour,
            CommittedUsage committed) {
        BigDecimal recurring = term.recurringUsd(usdAnHour).multiply(committed.hours(), MathContext.DECIMAL128);
        return new CommitmentPayment(
                purchase == PurchaseOption.SAVINGS_PLANS ? PLANS : EC2,
                name,
                place,
                item,
                purchase,
                BillBuilder.rounded(term.upfrontUsd(usdAnHour)),
                BillBuilder.rounded(recurring));
    }

    private void negate(CommittedUsage.Covered covered, BigDecimal units) {
        UsageType usage = covered.usage();
        Price onDemand =
                new Price(usage.onDemandUsd(), "instance-hour", false, date, "the price on demand of the same usage");
        bill.line(
                EC2,
                covered.commitment(),
                usage.place(),
                usage.item() + " paid by commitments",
                PurchaseOption.PAID_BY_COMMITMENTS,
                units.negate(),
                onDemand);
    }

    private static String words(Term term) {
        String payment = term.payment() == Payment.NO_UPFRONT
                ? "nothing upfront"
                : term.payment() == Payment.PARTIAL_UPFRONT ? "half upfront" : "all upfront";
        return (term.years() == 1 ? "1 year, " : "3 years, ") + payment;
    }
}
