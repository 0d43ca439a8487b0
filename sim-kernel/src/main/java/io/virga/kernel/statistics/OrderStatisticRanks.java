package io.virga.kernel.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Ranks, from 1, of the two order statistics between which the {@code p}-quantile of n independent observations lies with
 * probability {@code coverage}. A lower rank of 0 and an upper rank of n + 1 mean that no observation bounds that side.
 *
 * <p>Source: David and Nagaraja, Order Statistics, 2003, section 7.1; each tail has at most half of the rest.
 */
public record OrderStatisticRanks(int lower, int upper, double coverage) {
    public static OrderStatisticRanks of(int n, double p, double level) {
        if (n < 1 || !(p > 0 && p < 1)) {
            throw new IllegalArgumentException("no interval for the " + p + "-quantile of " + n + " observations");
        }
        BinomialDistribution below = BinomialDistribution.of(n, p);
        double tail = (1 - level) / 2;
        int lower = below.inverseCumulativeProbability(tail);
        int upper = below.inverseCumulativeProbability(1 - tail) + 1;
        double coverage = below.cumulativeProbability(upper - 1) - below.cumulativeProbability(lower - 1);
        return new OrderStatisticRanks(lower, upper, coverage);
    }
}
