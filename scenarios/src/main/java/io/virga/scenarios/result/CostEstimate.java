package io.virga.scenarios.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What something costs in USD, as the mean over replications.
 *
 * @param low lower end of the interval; null with one replication
 */
public record CostEstimate(
        BigDecimal usd, @Nullable BigDecimal low, @Nullable BigDecimal high) {}
