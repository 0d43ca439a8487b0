package io.virga.models.commitment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The commitment of one Savings Plan with which given hours of usage cost least, exactly.
 *
 * <p>Another dollar of commitment costs a dollar in each hour, and saves in an hour what a dollar at the plan's rate replaces on
 * demand: most at first, since the plan takes the largest discount first, nothing once all of the hour is covered. So cost
 * is a convex line of pieces, and the best commitment is the first at which the mean saving of one more dollar is a dollar
 * or less. With one discount that is a quantile of the hourly usage: that of the discounted part of the price.
 */
public final class BestCommitment {
    /** From that commitment on, one more dollar saves so much less in some hour. */
    private record Drop(BigDecimal commitment, BigDecimal lessSaved) {}

    /** Usage of one type in one hour at the plan's rates, and what a dollar of it is on demand. */
    private record Covered(BigDecimal usd, BigDecimal rate, BigDecimal saved) {}

    private final SavingsPlan plan;
    private final SavingsPlanRates rates;

    /** @param plan of which everything but the commitment is taken */
    public BestCommitment(SavingsPlan plan, SavingsPlanRates rates) {
        this.plan = plan;
        this.rates = rates;
    }

    /**
     * The least of the best commitments, in USD an hour; 0 if none pays.
     *
     * @param hours usage of each, at least one
     */
    public BigDecimal usdAnHour(List<Map<UsageType, BigDecimal>> hours) {
        Map<UsageType, BigDecimal> known = new LinkedHashMap<>();
        List<Drop> drops = new ArrayList<>();
        BigDecimal saved = BigDecimal.ZERO;
        for (Map<UsageType, BigDecimal> hour : hours) {
            List<Covered> covered = covered(hour, known);
            saved = saved.add(
                    covered.isEmpty() ? BigDecimal.ZERO : covered.get(0).saved());
            addDrops(covered, drops);
        }
        drops.sort(Comparator.comparing(Drop::commitment));
        BigDecimal paid = BigDecimal.valueOf(hours.size());
        BigDecimal best = BigDecimal.ZERO;
        for (Drop drop : drops) {
            if (saved.compareTo(paid) <= 0) {
                break;
            }
            best = drop.commitment();
            saved = saved.subtract(drop.lessSaved());
        }
        return best;
    }

    /** What the plan would take of an hour, in its order. */
    private List<Covered> covered(Map<UsageType, BigDecimal> hour, Map<UsageType, BigDecimal> known) {
        List<Covered> covered = new ArrayList<>();
        hour.forEach((usage, units) -> {
            BigDecimal rate = known.computeIfAbsent(usage, this::rate);
            if (rate.signum() > 0 && units.signum() > 0) {
                covered.add(new Covered(
                        units.multiply(rate), rate, usage.onDemandUsd().divide(rate, MathContext.DECIMAL128)));
            }
        });
        covered.sort(Comparator.comparing(Covered::saved).reversed().thenComparing(Covered::rate));
        return covered;
    }

    /** 0 for what the plan does not cover. */
    private BigDecimal rate(UsageType usage) {
        @Nullable BigDecimal rate = plan.scope().covers(usage) ? rates.usd(plan, usage) : null;
        return rate == null ? BigDecimal.ZERO : rate;
    }

    private static void addDrops(List<Covered> covered, List<Drop> drops) {
        BigDecimal commitment = BigDecimal.ZERO;
        for (int i = 0; i < covered.size(); i++) {
            commitment = commitment.add(covered.get(i).usd());
            BigDecimal next = i + 1 < covered.size() ? covered.get(i + 1).saved() : BigDecimal.ZERO;
            drops.add(new Drop(commitment, covered.get(i).saved().subtract(next)));
        }
    }
}
