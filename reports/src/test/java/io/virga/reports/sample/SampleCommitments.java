package io.virga.reports.sample;

import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.CommitmentPayment;
import io.virga.scenarios.result.Purchase;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import java.util.List;

/**
 * The shop's run with another bill, of ten hours: two groups of m5.large, one reservation half upfront that both use, a plan
 * that pays for some of the rest, and a Capacity Reservation that nobody uses.
 */
public final class SampleCommitments {
    private SampleCommitments() {}

    public static RunResult ofShop() {
        List<BillLine> lines = List.of(
                line("web", Purchase.ON_DEMAND, "m5.large on-demand", "30", "0.10", "3"),
                line("batch", Purchase.ON_DEMAND, "m5.large on-demand", "10", "0.10", "1"),
                line("web", Purchase.ON_DEMAND, "gp3 storage", "5", "0.08", "0.4"),
                line("spare", Purchase.UNUSED_CAPACITY_RESERVATIONS, "m5.large unused reservation", "10", "0.10", "1"),
                line("crowd", Purchase.SPOT, "m5.large Spot", "10", "0.03", "0.3"),
                line("night", Purchase.RESERVED_INSTANCES, "m5.large reserved, used", "8", "0.06", "0.48"),
                line("night", Purchase.UNUSED_RESERVED_INSTANCES, "m5.large reserved, unused", "2", "0.06", "0.12"),
                line("day", Purchase.SAVINGS_PLANS, "plan, used", "9", "0.05", "0.45"),
                line("day", Purchase.UNUSED_SAVINGS_PLANS, "plan, unused", "1", "0.05", "0.05"),
                line("night", Purchase.PAID_BY_COMMITMENTS, "m5.large paid by commitments", "-8", "0.10", "-0.8"),
                line("day", Purchase.PAID_BY_COMMITMENTS, "m5.large paid by commitments", "-6", "0.10", "-0.6"));
        List<CommitmentPayment> payments = List.of(
                new CommitmentPayment(
                        "AmazonEC2",
                        "night",
                        "us-east-1",
                        "m5.large reserved",
                        Purchase.RESERVED_INSTANCES,
                        new BigDecimal("262.80"),
                        new BigDecimal("0.30")),
                new CommitmentPayment(
                        "ComputeSavingsPlans",
                        "day",
                        "all regions",
                        "plan",
                        Purchase.SAVINGS_PLANS,
                        BigDecimal.ZERO,
                        new BigDecimal("0.50")));
        return with(SampleResults.shop(), lines, payments);
    }

    /** The result with a bill of these lines; a month is 73 windows. */
    public static RunResult with(RunResult result, List<BillLine> lines, List<CommitmentPayment> payments) {
        BigDecimal total = lines.stream().map(BillLine::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal monthly = total.multiply(BigDecimal.valueOf(73));
        Bill bill = new Bill(
                "USD",
                total,
                monthly,
                monthly,
                monthly,
                List.of(monthly),
                "made up",
                lines,
                payments,
                List.of("support and tax"));
        return new RunResult(
                result.formatVersion(),
                result.scenario(),
                result.simulate(),
                result.metrics(),
                result.objectives(),
                result.recovery(),
                result.whereTimeWent(),
                result.timeline(),
                result.events(),
                result.faults(),
                bill,
                result.assumptions(),
                result.fingerprint());
    }

    public static BillLine line(
            String resource, Purchase purchase, String item, String quantity, String price, String cost) {
        return new BillLine(
                "AmazonEC2",
                resource,
                "us-east-1.a",
                item,
                purchase,
                new BigDecimal(quantity),
                "instance-hour",
                new BigDecimal(price),
                new BigDecimal(cost),
                "a list");
    }
}
