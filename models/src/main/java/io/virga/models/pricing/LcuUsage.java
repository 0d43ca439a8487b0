package io.virga.models.pricing;

import java.math.BigDecimal;

/**
 * What one hour of a load balancer held, in the dimensions of its {@link CapacityUnit}s.
 *
 * @param newConnections opened in the hour
 * @param activeConnectionHours connections open at a time, averaged, times the hours that the hour lasted
 * @param processedBytes requests and answers; a GB is 10^9 bytes here, as in AWS's example
 * @param ruleEvaluations see {@link #ruleEvaluations}
 */
public record LcuUsage(
        BigDecimal newConnections,
        BigDecimal activeConnectionHours,
        BigDecimal processedBytes,
        BigDecimal ruleEvaluations) {
    private static final int FREE_RULES = 10;

    /** Rule evaluations of so many requests by so many rules; the first ten rules are free. */
    public static BigDecimal ruleEvaluations(BigDecimal requests, int rules) {
        return requests.multiply(BigDecimal.valueOf(Math.max(0, rules - FREE_RULES)));
    }
}
