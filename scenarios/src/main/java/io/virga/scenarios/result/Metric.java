package io.virga.scenarios.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number with what it means and how sure it is.
 *
 * @param name {@code <component>.<metric>}, CloudWatch's names for resources
 * @param stat one of mean, p50, p90, p95, p99, p99.9, max, sum, count, rate
 * @param unit s, B, 1 (a fraction), 1/s, count
 * @param estimand pooled (over all requests of all replications), replication-mean (mean of the replications' values)
 * @param given the faults that the value is conditional on
 * @param value null when it cannot be told: a quantile that lies among the failed requests
 * @param low lower end of the interval; null when there is none (one replication)
 * @param high upper end; null when there is none, or when it is unbounded
 * @param n number of replications
 * @param events number of observations behind it
 * @param perReplication the value in each replication, null where it cannot be told
 * @param note why a value or interval is missing, or null
 */
public record Metric(
        String name,
        String stat,
        String unit,
        String estimand,
        List<String> given,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        int n,
        long events,
        List<@Nullable Double> perReplication,
        @Nullable String note) {}
