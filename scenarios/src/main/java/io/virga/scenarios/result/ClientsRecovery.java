package io.virga.scenarios.result;

import org.jspecify.annotations.Nullable;

/**
 * When a share of the clients had recovered, counted as their requests: from the fault to the start of the first window in
 * which that share of the requests was good and from which on it stays so.
 *
 * @param share of the clients
 * @param median in seconds, over replications, of which censored ones count as longest; null when censored itself
 */
public record ClientsRecovery(
        double share,
        @Nullable Double median,
        @Nullable Double p95,
        @Nullable Double worst,
        int censored) {}
