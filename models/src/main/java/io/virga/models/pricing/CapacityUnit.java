package io.virga.models.pricing;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What one load balancer capacity unit holds, and under which items a price book has it and the balancer's hours (Elastic
 * Load Balancing pricing). The dimension that needs the most units is billed; a GB is 10^9 bytes here, as in AWS's example.
 */
public enum CapacityUnit {
    /** LCU: 25 new connections a second, 3,000 active ones, 1 GB an hour, 1,000 rule evaluations a second. */
    APPLICATION("alb-hour", "alb-lcu-hour", 25, 3_000, 1_000),
    /** NLCU for TCP: 800 new connections a second, 100,000 active ones, 1 GB an hour. */
    NETWORK_TCP("nlb-hour", "nlb-nlcu-hour", 800, 100_000, 0),
    /** NLCU for TLS: 50 new connections a second, 3,000 active ones, 1 GB an hour. */
    NETWORK_TLS("nlb-hour", "nlb-nlcu-hour", 50, 3_000, 0),
    /** GLCU: 600 new connections a second, 60,000 active ones, 1 GB an hour. */
    GATEWAY("gwlb-hour", "gwlb-glcu-hour", 600, 60_000, 0),
    /** A Classic Load Balancer has no capacity units: each GB is billed. */
    CLASSIC("clb-hour", "clb-gb", 0, 0, 0);

    private static final BigDecimal PROCESSED_BYTES = BigDecimal.valueOf(1_000_000_000);
    private static final int HOUR_SECONDS = 3_600;

    private final String hourItem;
    private final String unitItem;
    private final BigDecimal newConnections;
    private final BigDecimal activeConnectionHours;
    private final BigDecimal ruleEvaluations;

    CapacityUnit(
            String hourItem, String unitItem, int newPerSecond, int activeConnections, int ruleEvaluationsPerSecond) {
        this.hourItem = hourItem;
        this.unitItem = unitItem;
        this.newConnections = BigDecimal.valueOf((long) newPerSecond * HOUR_SECONDS);
        this.activeConnectionHours = BigDecimal.valueOf(activeConnections);
        this.ruleEvaluations = BigDecimal.valueOf((long) ruleEvaluationsPerSecond * HOUR_SECONDS);
    }

    String hourItem() {
        return hourItem;
    }

    String unitItem() {
        return unitItem;
    }

    /** Capacity units times hours. */
    BigDecimal unitHours(LcuUsage usage) {
        return units(usage.newConnections(), newConnections)
                .max(units(usage.activeConnectionHours(), activeConnectionHours))
                .max(units(usage.processedBytes(), PROCESSED_BYTES))
                .max(units(usage.ruleEvaluations(), ruleEvaluations));
    }

    /** Nothing where the unit does not have that dimension. */
    private static BigDecimal units(BigDecimal usage, BigDecimal unit) {
        return unit.signum() == 0 ? BigDecimal.ZERO : usage.divide(unit, MathContext.DECIMAL128);
    }
}
