package io.virga.models.commitment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the commitments of an account make of one clock hour of its usage: first Reserved Instances, zonal ones before
 * regional ones, then EC2 Instance Savings Plans, then Compute Savings Plans, and the rest on demand.
 *
 * <p>A regional Reserved Instance applies to the smallest size first. A plan applies to what it discounts by the largest
 * part first, among equal parts to what has the lower rate. Sources: EC2 User Guide, "How Reserved Instances are applied";
 * Savings Plans User Guide, "Understanding how Savings Plans apply to your usage".
 */
public final class CommittedHour {
    private final BigDecimal part;
    private final Map<UsageType, BigDecimal> left;
    private final Map<ReservedInstance, BigDecimal> reservedUse = new LinkedHashMap<>();
    private final Map<SavingsPlan, BigDecimal> planUse = new LinkedHashMap<>();
    private final Map<CommittedUsage.Covered, BigDecimal> covered = new LinkedHashMap<>();

    private CommittedHour(Map<UsageType, BigDecimal> usage, BigDecimal part) {
        this.left = new LinkedHashMap<>(usage);
        this.part = part;
    }

    /** @param usage units of each type in that hour, none negative */
    public static CommittedHour of(Map<UsageType, BigDecimal> usage, Commitments commitments) {
        return of(usage, BigDecimal.ONE, commitments);
    }

    /**
     * A part of an hour, of which the same part is committed.
     *
     * @param part from 0 to 1
     */
    public static CommittedHour of(Map<UsageType, BigDecimal> usage, BigDecimal part, Commitments commitments) {
        CommittedHour hour = new CommittedHour(usage, part);
        commitments.reservedInstances().stream()
                .sorted(Comparator.comparing(reserved -> reserved.zone() == null))
                .forEach(hour::apply);
        commitments.savingsPlans().stream()
                .sorted(Comparator.comparing(plan -> plan.scope() instanceof SavingsPlan.Compute))
                .forEach(plan -> hour.apply(plan, commitments.rates()));
        return hour;
    }

    private void apply(ReservedInstance reserved) {
        List<UsageType> coverable = new ArrayList<>();
        for (UsageType usage : left.keySet()) {
            if (reserved.covers(usage)) {
                coverable.add(usage);
            }
        }
        coverable.sort(Comparator.comparing(usage -> reserved.units(usage.item())));
        BigDecimal all = reserved.unitsAnHour().multiply(part);
        BigDecimal units = all;
        for (UsageType usage : coverable) {
            units = spend(reserved.name(), units, usage, reserved.units(usage.item()));
        }
        reservedUse.put(reserved, all.subtract(units));
    }

    private void apply(SavingsPlan plan, SavingsPlanRates rates) {
        Map<UsageType, BigDecimal> rated = new LinkedHashMap<>();
        for (UsageType usage : left.keySet()) {
            BigDecimal rate = plan.scope().covers(usage) ? rates.usd(plan, usage) : null;
            if (rate != null) {
                rated.put(usage, rate);
            }
        }
        List<Map.Entry<UsageType, BigDecimal>> order = new ArrayList<>(rated.entrySet());
        order.sort(Comparator.comparing(CommittedHour::paidPart).thenComparing(Map.Entry::getValue));
        BigDecimal all = plan.usdAnHour().multiply(part);
        BigDecimal commitment = all;
        for (Map.Entry<UsageType, BigDecimal> entry : order) {
            commitment = spend(plan.name(), commitment, entry.getKey(), entry.getValue());
        }
        planUse.put(plan, all.subtract(commitment));
    }

    /** Covers usage of which each unit takes {@code price} of a budget; tells what is left of the budget. */
    private BigDecimal spend(String commitment, BigDecimal budget, UsageType usage, BigDecimal price) {
        BigDecimal units = left.getOrDefault(usage, BigDecimal.ZERO);
        BigDecimal whole = units.multiply(price);
        if (whole.compareTo(budget) <= 0) {
            cover(commitment, usage, units);
            return budget.subtract(whole);
        }
        cover(commitment, usage, budget.divide(price, MathContext.DECIMAL128));
        return BigDecimal.ZERO;
    }

    private void cover(String commitment, UsageType usage, BigDecimal units) {
        left.merge(usage, units.negate(), BigDecimal::add);
        if (units.signum() != 0) {
            covered.merge(new CommittedUsage.Covered(commitment, usage), units, BigDecimal::add);
        }
    }

    /** Units of each type that each commitment paid for. */
    Map<CommittedUsage.Covered, BigDecimal> covered() {
        return Collections.unmodifiableMap(covered);
    }

    /** What is paid of the price on demand: the smaller, the larger the discount. */
    private static BigDecimal paidPart(Map.Entry<UsageType, BigDecimal> rated) {
        return rated.getValue().divide(rated.getKey().onDemandUsd(), MathContext.DECIMAL128);
    }

    /** Units of that type that no commitment covers. */
    public BigDecimal onDemand(UsageType usage) {
        return left.getOrDefault(usage, BigDecimal.ZERO);
    }

    /** What is paid on demand. */
    public BigDecimal onDemandUsd() {
        BigDecimal usd = BigDecimal.ZERO;
        for (Map.Entry<UsageType, BigDecimal> entry : left.entrySet()) {
            usd = usd.add(entry.getValue().multiply(entry.getKey().onDemandUsd()));
        }
        return usd;
    }

    /** Dollars of the plan's commitment that usage took, at the plan's rates. */
    public BigDecimal usedUsd(SavingsPlan plan) {
        return planUse.getOrDefault(plan, BigDecimal.ZERO);
    }

    /** What usage took of {@link ReservedInstance#unitsAnHour}. */
    public BigDecimal usedUnits(ReservedInstance reserved) {
        return reservedUse.getOrDefault(reserved, BigDecimal.ZERO);
    }
}
