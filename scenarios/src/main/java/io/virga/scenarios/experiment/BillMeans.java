package io.virga.scenarios.experiment;

import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.scenarios.build.Window;
import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.CommitmentPayment;
import io.virga.scenarios.result.Purchase;
import io.virga.scenarios.spec.ScenarioSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bill: lines averaged over replications, their total, and what a month at that rate costs. */
final class BillMeans {
    private static final int QUANTITY_DIGITS = 6;
    private static final int COST_DIGITS = 6;
    private static final int TOTAL_DIGITS = 2;

    private final Window window;
    private final long monthNanos;
    private final double confidence;

    /** @param spec whose month they have */
    BillMeans(Window window, ScenarioSpec spec, double confidence) {
        this.window = window;
        this.monthNanos = spec.pricing().month().toNanos();
        this.confidence = confidence;
    }

    /** What two lines of different replications must share to be the same line. */
    private record Key(String service, String resource, String place, String item, String unit) {}

    Bill of(List<io.virga.models.pricing.Bill> replications) {
        BigDecimal count = BigDecimal.valueOf(replications.size());
        Map<Key, BillLine> sums = new LinkedHashMap<>();
        double[] monthly = new double[replications.size()];
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < monthly.length; i++) {
            BigDecimal total = BigDecimal.ZERO;
            for (io.virga.models.pricing.BillLine metered : replications.get(i).lines()) {
                BillLine line = result(metered);
                sums.merge(key(line), line, BillMeans::add);
            }
            total = total.add(replications.get(i).total());
            monthly[i] = monthly(total).doubleValue();
            sum = sum.add(total);
        }
        BigDecimal mean = sum.divide(count, COST_DIGITS, RoundingMode.HALF_UP);
        List<BillLine> lines = new ArrayList<>();
        sums.values().forEach(line -> lines.add(divided(line, count)));
        List<String> resources =
                lines.stream().map(BillLine::resource).distinct().toList();
        // What only a later replication used comes beside its like.
        lines.sort(Comparator.comparingInt(line -> resources.indexOf(line.resource())));
        ConfidenceInterval interval = ConfidenceInterval.ofMean(monthly, confidence);
        boolean bounded = Double.isFinite(interval.lower());
        return new Bill(
                replications.get(0).currency(),
                mean.setScale(TOTAL_DIGITS, RoundingMode.HALF_UP),
                monthly(mean).setScale(TOTAL_DIGITS, RoundingMode.HALF_UP),
                money(bounded ? interval.lower() : interval.estimate()),
                money(bounded ? interval.upper() : interval.estimate()),
                Arrays.stream(monthly).mapToObj(BillMeans::money).toList(),
                replications.get(0).priceBook(),
                lines,
                replications.get(0).payments().stream().map(BillMeans::payment).toList(),
                replications.get(0).notMetered());
    }

    /** Cost of a month if every hour is like those of the window. */
    BigDecimal monthly(BigDecimal total) {
        return total.multiply(BigDecimal.valueOf(monthNanos))
                .divide(BigDecimal.valueOf(window.lengthNanos()), COST_DIGITS, RoundingMode.HALF_UP);
    }

    private static BillLine result(io.virga.models.pricing.BillLine line) {
        String trust = line.price().recalled() ? ", recalled and not looked up" : "";
        return new BillLine(
                line.service(),
                line.resource(),
                line.place(),
                line.item(),
                Purchase.valueOf(line.purchase().name()),
                line.quantity(),
                line.price().unit(),
                line.price().usd(),
                line.cost(),
                line.price().source() + ", " + line.price().date() + trust);
    }

    private static CommitmentPayment payment(io.virga.models.pricing.CommitmentPayment payment) {
        return new CommitmentPayment(
                payment.service(),
                payment.commitment(),
                payment.place(),
                payment.item(),
                Purchase.valueOf(payment.purchase().name()),
                payment.upfront(),
                payment.recurring());
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(amount).setScale(TOTAL_DIGITS, RoundingMode.HALF_UP);
    }

    private static Key key(BillLine line) {
        return new Key(line.service(), line.resource(), line.place(), line.item(), line.unit());
    }

    /** Prices that differ, as those of Spot Instances do, become their mean over the quantities. */
    private static BillLine add(BillLine a, BillLine b) {
        BigDecimal quantity = a.quantity().add(b.quantity());
        BigDecimal cost = a.cost().add(b.cost());
        BigDecimal price = a.unitPrice().compareTo(b.unitPrice()) == 0
                ? a.unitPrice()
                : cost.divide(quantity, COST_DIGITS, RoundingMode.HALF_UP);
        return with(a, quantity, price, cost);
    }

    private static BillLine divided(BillLine line, BigDecimal count) {
        return with(
                line,
                line.quantity()
                        .divide(count, QUANTITY_DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros(),
                line.unitPrice(),
                line.cost().divide(count, COST_DIGITS, RoundingMode.HALF_UP));
    }

    private static BillLine with(BillLine line, BigDecimal quantity, BigDecimal price, BigDecimal cost) {
        return new BillLine(
                line.service(),
                line.resource(),
                line.place(),
                line.item(),
                line.purchase(),
                quantity,
                line.unit(),
                price,
                cost,
                line.source());
    }
}
