package io.virga.scenarios.result;

import org.jspecify.annotations.Nullable;

/**
 * How a quantity spreads over replications. Those that were not over at the end count as the longest, and what lies among
 * them is null.
 *
 * @param medianLow lower end of the interval of the median; null where there are too few replications
 * @param medianHigh upper end; null where there are too few, or where it is not known
 */
public record Spread(
        @Nullable Double median,
        @Nullable Double medianLow,
        @Nullable Double medianHigh,
        @Nullable Double p95,
        @Nullable Double worst) {}
