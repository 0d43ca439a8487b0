package io.virga.models.commitment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the commitments of an account make of its usage in a window, hour by hour. */
public final class CommittedUsage {
    private final Commitments commitments;
    private final Map<Covered, BigDecimal> covered = new LinkedHashMap<>();
    private final Map<SavingsPlan, BigDecimal> planUse = new LinkedHashMap<>();
    private final Map<ReservedInstance, BigDecimal> reservedUse = new LinkedHashMap<>();
    private BigDecimal hours = BigDecimal.ZERO;

    /**
     * What one commitment paid for.
     *
     * @param commitment its name
     */
    public record Covered(String commitment, UsageType usage) {}

    public CommittedUsage(HourlyUsage usage, Commitments commitments) {
        this.commitments = commitments;
        for (int hour = 0; hour < usage.hours(); hour++) {
            add(usage.of(hour), usage.part(hour));
        }
    }

    private void add(Map<UsageType, BigDecimal> usage, BigDecimal part) {
        CommittedHour hour = CommittedHour.of(usage, part, commitments);
        hours = hours.add(part);
        hour.covered().forEach((what, units) -> covered.merge(what, units, BigDecimal::add));
        for (SavingsPlan plan : commitments.savingsPlans()) {
            planUse.merge(plan, hour.usedUsd(plan), BigDecimal::add);
        }
        for (ReservedInstance reserved : commitments.reservedInstances()) {
            reservedUse.merge(reserved, hour.usedUnits(reserved), BigDecimal::add);
        }
    }

    /** Hours of the window. */
    public BigDecimal hours() {
        return hours;
    }

    /** Units of each type that each commitment paid for. */
    public Map<Covered, BigDecimal> covered() {
        return new LinkedHashMap<>(covered);
    }

    /** Dollars of the plan's commitment that usage took. */
    public BigDecimal usedUsd(SavingsPlan plan) {
        return planUse.getOrDefault(plan, BigDecimal.ZERO);
    }

    /** What usage took of {@link ReservedInstance#unitsAnHour}. */
    public BigDecimal usedUnits(ReservedInstance reserved) {
        return reservedUse.getOrDefault(reserved, BigDecimal.ZERO);
    }
}
