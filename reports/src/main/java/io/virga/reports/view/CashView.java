package io.virga.reports.view;

import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.CommitmentPayment;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The bill in money that flows: as if each commitment were bought when the window begins, what is paid upfront stands on it in
 * full, and the rest of its price by the hours. The other view, that of the results, spreads all of it over the term.
 */
public final class CashView {
    private static final String UNIT = "payment";

    private CashView() {}

    public static RunResult of(RunResult result) {
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
                of(result.bill()),
                result.assumptions(),
                result.fingerprint());
    }

    static Bill of(Bill bill) {
        List<BillLine> lines = new ArrayList<>(bill.lines());
        lines.removeIf(line -> line.purchase().isCommitment());
        for (CommitmentPayment payment : bill.payments()) {
            add(lines, payment, ", upfront", payment.upfront());
            add(lines, payment, ", recurring", payment.recurring());
        }
        BigDecimal upfront =
                sum(bill.payments().stream().map(CommitmentPayment::upfront).toList());
        BigDecimal amortized = total(bill.lines());
        BigDecimal windows =
                amortized.signum() == 0 ? BigDecimal.ZERO : bill.monthly().divide(amortized, MathContext.DECIMAL64);
        BigDecimal more = total(lines)
                .subtract(upfront)
                .subtract(amortized)
                .multiply(windows)
                .add(upfront)
                .setScale(2, RoundingMode.HALF_UP);
        return new Bill(
                bill.currency(),
                total(lines).setScale(2, RoundingMode.HALF_UP),
                bill.monthly().add(more),
                bill.low().add(more),
                bill.high().add(more),
                bill.monthlyPerReplication().stream().map(more::add).toList(),
                bill.priceBook(),
                lines,
                bill.payments(),
                bill.notMetered());
    }

    private static void add(List<BillLine> lines, CommitmentPayment payment, String when, BigDecimal usd) {
        if (usd.signum() != 0) {
            lines.add(new BillLine(
                    payment.service(),
                    payment.commitment(),
                    payment.place(),
                    payment.item() + when,
                    payment.purchase(),
                    BigDecimal.ONE,
                    UNIT,
                    usd,
                    usd,
                    "the commitment"));
        }
    }

    private static BigDecimal total(List<BillLine> lines) {
        return sum(lines.stream().map(BillLine::cost).toList());
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
