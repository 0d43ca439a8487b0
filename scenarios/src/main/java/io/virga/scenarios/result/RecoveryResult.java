package io.virga.scenarios.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recovery from one fault, for one workload class, or client place.
 *
 * @param fault name of the fault
 * @param of workload, workload.class, or workload@place
 * @param target share of good requests that counts as recovered
 * @param holdForSeconds how long it must stay so
 * @param rtoSeconds per replication, from the fault; null where it had not recovered at the end (censored)
 * @param relapses windows below target after a first recovery, mean over replications
 * @param median over replications, censored ones counted as longest; null when censored itself
 * @param censored replications that never recovered
 * @param clients when 50, 95 and 99% of the clients had recovered
 */
public record RecoveryResult(
        String fault,
        String of,
        double target,
        double holdForSeconds,
        List<@Nullable Double> rtoSeconds,
        @Nullable Double median,
        @Nullable Double p95,
        @Nullable Double worst,
        double relapses,
        int censored,
        List<ClientsRecovery> clients) {}
