package io.virga.models.commitment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What an account has committed to.
 *
 * @param rates of its plans
 */
public record Commitments(
        List<ReservedInstance> reservedInstances, List<SavingsPlan> savingsPlans, SavingsPlanRates rates) {
    public static final Commitments NONE = new Commitments(List.of(), List.of(), (plan, usage) -> null);

    public Commitments {
        reservedInstances = List.copyOf(reservedInstances);
        savingsPlans = List.copyOf(savingsPlans);
    }

    /** These, and others that come after their like. */
    public Commitments plus(List<ReservedInstance> moreReserved, List<SavingsPlan> morePlans) {
        List<ReservedInstance> reserved = new ArrayList<>(reservedInstances);
        reserved.addAll(moreReserved);
        List<SavingsPlan> plans = new ArrayList<>(savingsPlans);
        plans.addAll(morePlans);
        return new Commitments(reserved, plans, rates);
    }

    public boolean isEmpty() {
        return reservedInstances.isEmpty() && savingsPlans.isEmpty();
    }

    /** What they cost in each hour, used or not, payments at the start spread over the term. */
    public BigDecimal usdAnHour() {
        BigDecimal usd = BigDecimal.ZERO;
        for (ReservedInstance reserved : reservedInstances) {
            usd = usd.add(reserved.usdAnHour().multiply(BigDecimal.valueOf(reserved.count())));
        }
        for (SavingsPlan plan : savingsPlans) {
            usd = usd.add(plan.usdAnHour());
        }
        return usd;
    }
}
