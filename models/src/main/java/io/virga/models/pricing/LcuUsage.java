package io.virga.models.pricing;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What one hour of an Application Load Balancer held, in the dimensions of its capacity units (Elastic Load Balancing
 * pricing): a unit is 25 new connections a second, 3,000 active connections, 1 GB an hour, or 1,000 rule evaluations a
 * second; the dimension that needs the most is billed.
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
    private static final BigDecimal NEW_CONNECTIONS = BigDecimal.valueOf(25 * 3_600);
    private static final BigDecimal ACTIVE_CONNECTION_HOURS = BigDecimal.valueOf(3_000);
    private static final BigDecimal PROCESSED_BYTES = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal RULE_EVALUATIONS = BigDecimal.valueOf(1_000 * 3_600);
    private static final int FREE_RULES = 10;

    /** Rule evaluations of so many requests by so many rules; the first ten rules are free. */
    public static BigDecimal ruleEvaluations(BigDecimal requests, int rules) {
        return requests.multiply(BigDecimal.valueOf(Math.max(0, rules - FREE_RULES)));
    }

    /** Capacity units times hours. */
    BigDecimal lcuHours() {
        return units(newConnections, NEW_CONNECTIONS)
                .max(units(activeConnectionHours, ACTIVE_CONNECTION_HOURS))
                .max(units(processedBytes, PROCESSED_BYTES))
                .max(units(ruleEvaluations, RULE_EVALUATIONS));
    }

    private static BigDecimal units(BigDecimal usage, BigDecimal unit) {
        return usage.divide(unit, MathContext.DECIMAL128);
    }
}
