package io.virga.reports.csv;

import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.CommitmentPayment;
import io.virga.scenarios.result.Purchase;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bill as rows of FOCUS 1.2, the FinOps Open Cost and Usage Specification, one a line and commitment. BilledCost adds up
 * to the bill in money that flows, EffectiveCost to the one that is spread over terms.
 *
 * <p>Usage that commitments paid for is divided among the resources of its zone and type by their usage, and what a
 * commitment cost among the usage that it paid for by its price on demand. The scenario's clock begins on Monday, 5 January
 * 2026, UTC.
 */
public final class FocusCsv {
    private final Bill bill;
    private final FocusRows rows;
    private final Map<String, BigDecimal> usage = new LinkedHashMap<>();
    private final Map<String, BigDecimal> usedCost = new LinkedHashMap<>();
    private final Map<String, BigDecimal> coveredList = new LinkedHashMap<>();

    private FocusCsv(RunResult result) {
        this.bill = result.bill();
        this.rows = new FocusRows(result);
        for (BillLine line : bill.lines()) {
            switch (line.purchase()) {
                case ON_DEMAND -> {
                    if (isCoverable(line)) {
                        usage.merge(pool(line), line.quantity(), BigDecimal::add);
                    }
                }
                case RESERVED_INSTANCES, SAVINGS_PLANS -> usedCost.merge(line.resource(), line.cost(), BigDecimal::add);
                case PAID_BY_COMMITMENTS ->
                    coveredList.merge(line.resource(), line.cost().negate(), BigDecimal::add);
                case SPOT, UNUSED_RESERVED_INSTANCES, UNUSED_SAVINGS_PLANS, UNUSED_CAPACITY_RESERVATIONS -> {}
            }
        }
    }

    /** UTF-8 text with line feeds. */
    public static String text(RunResult result) {
        FocusCsv csv = new FocusCsv(result);
        csv.bill.lines().forEach(csv::add);
        csv.bill.payments().forEach(csv::add);
        return csv.rows.text();
    }

    private static boolean isCoverable(BillLine line) {
        return line.item().endsWith(" on-demand");
    }

    /** What may be covered by the same commitment: usage of one type in one zone. */
    private static String pool(BillLine line) {
        int words = line.item().indexOf(' ');
        return line.place() + " " + (words < 0 ? line.item() : line.item().substring(0, words));
    }

    private void add(BillLine line) {
        switch (line.purchase()) {
            case ON_DEMAND -> addUsage(line);
            case SPOT, UNUSED_CAPACITY_RESERVATIONS ->
                rows.usage(line, line.quantity(), line.cost(), line.cost(), line.cost());
            case UNUSED_RESERVED_INSTANCES, UNUSED_SAVINGS_PLANS ->
                rows.usage(line, line.quantity(), BigDecimal.ZERO, line.cost(), BigDecimal.ZERO);
            case RESERVED_INSTANCES, SAVINGS_PLANS, PAID_BY_COMMITMENTS -> {}
        }
    }

    /** What no commitment paid for, and apart what each of them did. */
    private void addUsage(BillLine line) {
        BigDecimal all = usage.getOrDefault(pool(line), BigDecimal.ONE);
        BigDecimal share = all.signum() == 0 ? BigDecimal.ZERO : line.quantity().divide(all, MathContext.DECIMAL64);
        BigDecimal quantity = line.quantity();
        BigDecimal cost = line.cost();
        for (BillLine negative : bill.lines()) {
            if (negative.purchase() == Purchase.PAID_BY_COMMITMENTS
                    && isCoverable(line)
                    && pool(negative).equals(pool(line))) {
                BigDecimal covered = negative.quantity().negate().multiply(share, MathContext.DECIMAL64);
                BigDecimal list = negative.cost().negate().multiply(share, MathContext.DECIMAL64);
                rows.covered(
                        line, negative.resource(), kind(negative.resource()), covered, list, effective(negative, list));
                quantity = quantity.subtract(covered);
                cost = cost.subtract(list);
            }
        }
        rows.usage(line, quantity, cost, cost, cost);
    }

    private BigDecimal effective(BillLine negative, BigDecimal list) {
        BigDecimal all = coveredList.getOrDefault(negative.resource(), BigDecimal.ONE);
        return usedCost.getOrDefault(negative.resource(), BigDecimal.ZERO)
                .multiply(list)
                .divide(all, MathContext.DECIMAL64);
    }

    private Purchase kind(String commitment) {
        return bill.payments().stream()
                .filter(payment -> payment.commitment().equals(commitment))
                .map(CommitmentPayment::purchase)
                .findFirst()
                .orElseThrow();
    }

    private void add(CommitmentPayment payment) {
        rows.purchase(payment, "One-Time", payment.upfront());
        rows.purchase(payment, "Recurring", payment.recurring());
    }
}
