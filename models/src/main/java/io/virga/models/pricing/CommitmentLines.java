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

/**
 * The lines that commitments add to a bill on which all usage stands at its price on demand: what the commitments cost, used
 * and unused apart, and with a minus the usage that they paid for, as AWS's cost and usage reports have it
 * ({@code SavingsPlanNegation}). What is paid at the start of a term is spread over its hours.
 */
final class CommitmentLines {
    private static final String EC2 = "AmazonEC2";

    private final BillBuilder bill;
    private final DiscountTable discounts;
    private final LocalDate date;

    CommitmentLines(BillBuilder bill, DiscountTable discounts, LocalDate date) {
        this.bill = bill;
        this.discounts = discounts;
        this.date = date;
    }

    void add(HourlyUsage usage, Commitments commitments) {
        CommittedUsage committed = new CommittedUsage(usage, commitments);
        for (ReservedInstance reserved : commitments.reservedInstances()) {
            add(reserved, committed);
        }
        for (SavingsPlan plan : commitments.savingsPlans()) {
            add(plan, committed);
        }
        committed.covered().forEach(this::negate);
    }

    private void add(ReservedInstance reserved, CommittedUsage committed) {
        BigDecimal all = committed.hours().multiply(BigDecimal.valueOf(reserved.count()));
        BigDecimal unitsOfOne =
                reserved.unitsAnHour().divide(BigDecimal.valueOf(reserved.count()), MathContext.DECIMAL128);
        BigDecimal used = committed
                .usedUnits(reserved)
                .divide(unitsOfOne, MathContext.DECIMAL128)
                .min(all);
        String family =
                reserved.instanceType().substring(0, reserved.instanceType().indexOf('.'));
        Price price = new Price(
                reserved.usdAnHour(), "instance-hour", discounts.isAssumed(family), date, "discount of the family");
        String words = reserved.instanceType() + " Reserved Instances, " + words(reserved.term());
        String place = reserved.zone() == null ? reserved.region() : reserved.zone();
        bill.line(EC2, reserved.name(), place, words + ", used", used, price);
        bill.line(EC2, reserved.name(), place, words + ", unused", all.subtract(used), price);
    }

    private void add(SavingsPlan plan, CommittedUsage committed) {
        BigDecimal used = committed.usedUsd(plan).divide(plan.usdAnHour(), MathContext.DECIMAL128);
        Price price = new Price(plan.usdAnHour(), "commitment-hour", false, date, "the scenario's commitment");
        boolean compute = plan.scope() instanceof SavingsPlan.Compute;
        String words = (compute ? "Compute" : "EC2 Instance") + " Savings Plan, " + words(plan.term());
        String place = plan.scope() instanceof SavingsPlan.Ec2Instance ofFamily ? ofFamily.region() : "all regions";
        bill.line("ComputeSavingsPlans", plan.name(), place, words + ", used", used, price);
        bill.line(
                "ComputeSavingsPlans",
                plan.name(),
                place,
                words + ", unused",
                committed.hours().subtract(used).max(BigDecimal.ZERO),
                price);
    }

    private void negate(UsageType usage, BigDecimal units) {
        Price onDemand =
                new Price(usage.onDemandUsd(), "instance-hour", false, date, "the price on demand of the same usage");
        bill.line(EC2, "commitments", usage.place(), usage.item() + " paid by commitments", units.negate(), onDemand);
    }

    private static String words(Term term) {
        String payment = term.payment() == Payment.NO_UPFRONT
                ? "nothing upfront"
                : term.payment() == Payment.PARTIAL_UPFRONT ? "half upfront" : "all upfront";
        return (term.years() == 1 ? "1 year, " : "3 years, ") + payment;
    }
}
