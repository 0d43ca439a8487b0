package io.virga.scenarios.result;

/**
 * Where the time of a recovery went, in seconds; together they are the recovery time.
 *
 * @param detect from the fault until something noticed
 * @param decide until somebody had decided
 * @param recoverData until the database took writes
 * @param recoverCapacity until the last instance that was needed was in service
 * @param switchTraffic until the name led there
 * @param drainCaches until clients were served again: old answers, queues, cold caches
 */
public record RecoveryPhases(
        double detect,
        double decide,
        double recoverData,
        double recoverCapacity,
        double switchTraffic,
        double drainCaches) {}
