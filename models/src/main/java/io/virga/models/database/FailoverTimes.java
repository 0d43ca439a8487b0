package io.virga.models.database;

import io.virga.kernel.random.Variate;

/**
 * How long the parts of a failover take, in nanoseconds, and how surely it succeeds.
 *
 * @param detection from the loss of the primary until the failover begins
 * @param promotion from then until the standby serves: fencing, crash recovery
 * @param dnsUpdate from then until the name has the new address
 * @param standbyCreation from when a machine for it is there until a new standby is in sync
 * @param clientCacheNanos how long clients keep an address; each looks the name up at its own time within that
 * @param failureChance that a promotion fails, from 0 to less than 1: it is detected and begins anew
 */
public record FailoverTimes(
        Variate detection,
        Variate promotion,
        Variate dnsUpdate,
        Variate standbyCreation,
        long clientCacheNanos,
        double failureChance) {}
