package io.virga.models.commitment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What usage costs under commitments, all in USD over the same hours.
 *
 * @param hours as many as were paid for, in parts where hours were cut
 * @param onDemand what all of the usage would cost without commitments
 * @param uncovered what of it is still paid on demand
 * @param committed price of the commitments, used or not
 * @param used what of that price usage took
 */
public record CommitmentCost(
        BigDecimal hours, BigDecimal onDemand, BigDecimal uncovered, BigDecimal committed, BigDecimal used) {
    public static CommitmentCost of(List<UsageHour> hours, Commitments commitments) {
        BigDecimal time = BigDecimal.ZERO;
        BigDecimal onDemand = BigDecimal.ZERO;
        BigDecimal uncovered = BigDecimal.ZERO;
        BigDecimal used = BigDecimal.ZERO;
        for (UsageHour each : hours) {
            CommittedHour hour = CommittedHour.of(each.units(), each.part(), commitments);
            time = time.add(each.part());
            onDemand = onDemand.add(onDemand(each.units()));
            uncovered = uncovered.add(hour.onDemandUsd());
            used = used.add(used(hour, commitments));
        }
        return new CommitmentCost(
                time, onDemand, uncovered, commitments.usdAnHour().multiply(time), used);
    }

    /** Usage that is left on demand by commitments, hour by hour. */
    public static List<UsageHour> leftOf(List<UsageHour> hours, Commitments commitments) {
        return hours.stream().map(hour -> left(hour, commitments)).toList();
    }

    private static UsageHour left(UsageHour hour, Commitments commitments) {
        CommittedHour committed = CommittedHour.of(hour.units(), hour.part(), commitments);
        Map<UsageType, BigDecimal> left = new LinkedHashMap<>();
        hour.units().keySet().forEach(type -> left.put(type, committed.onDemand(type)));
        return new UsageHour(left, hour.part());
    }

    private static BigDecimal onDemand(Map<UsageType, BigDecimal> units) {
        BigDecimal usd = BigDecimal.ZERO;
        for (Map.Entry<UsageType, BigDecimal> entry : units.entrySet()) {
            usd = usd.add(entry.getValue().multiply(entry.getKey().onDemandUsd()));
        }
        return usd;
    }

    private static BigDecimal used(CommittedHour hour, Commitments commitments) {
        BigDecimal usd = BigDecimal.ZERO;
        for (ReservedInstance reserved : commitments.reservedInstances()) {
            BigDecimal price = reserved.usdAnHour().multiply(BigDecimal.valueOf(reserved.count()));
            usd = usd.add(
                    hour.usedUnits(reserved).multiply(price).divide(reserved.unitsAnHour(), MathContext.DECIMAL128));
        }
        for (SavingsPlan plan : commitments.savingsPlans()) {
            usd = usd.add(hour.usedUsd(plan));
        }
        return usd;
    }

    public BigDecimal total() {
        return uncovered.add(committed);
    }

    /** Mean of an hour. */
    public BigDecimal anHour() {
        return total().divide(hours, MathContext.DECIMAL128);
    }

    /** What part of the usage, at its price on demand, commitments paid for; 0 if nothing was used. */
    public double coverage() {
        return onDemand.signum() == 0 ? 0 : share(onDemand.subtract(uncovered), onDemand);
    }

    /** What part of the commitments was used; 1 if there are none. */
    public double utilization() {
        return committed.signum() == 0 ? 1 : share(used, committed);
    }

    /** Utilization from which on commitments are cheaper than paying on demand for what they cover; NaN if they cover nothing. */
    public double breakEven() {
        return onDemand.compareTo(uncovered) == 0 ? Double.NaN : share(used, onDemand.subtract(uncovered));
    }

    private static double share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL64).doubleValue();
    }
}
