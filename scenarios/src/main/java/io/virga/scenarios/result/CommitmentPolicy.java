package io.virga.scenarios.result;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to buy, on top of what the scenario already commits to. Amounts are of instances that commitments can cover, in USD
 * for a month, the mean over the term.
 *
 * @param purchases in the order in which they apply
 * @param monthly the commitments, and on demand what they do not cover
 * @param low lower end of the interval; null with one replication
 * @param saved against the first policy, from the same replications; below 0 if it costs more
 * @param savedLow lower end of its interval; null with one replication
 * @param coverage part of the usage, at its price on demand, that commitments pay for
 * @param utilization part of the commitments that is used; null without any
 * @param breakEven utilization from which on they are cheaper than on demand; null without any
 * @param regretWithLess what it costs more than the best mix would if demand were a fifth less
 * @param regretWithMore the same if demand were a fifth more
 */
public record CommitmentPolicy(
        String name,
        List<Purchase> purchases,
        BigDecimal monthly,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        BigDecimal saved,
        @Nullable BigDecimal savedLow,
        @Nullable BigDecimal savedHigh,
        double coverage,
        @Nullable Double utilization,
        @Nullable Double breakEven,
        BigDecimal regretWithLess,
        BigDecimal regretWithMore) {
    /**
     * Something to buy.
     *
     * @param what such as "EC2 Instance Savings Plan"
     * @param of what it applies to, such as "m5 in us-east-1"
     * @param quantity how much of it
     * @param unit of the quantity
     */
    public record Purchase(String what, String of, BigDecimal quantity, String unit) {}
}
