package io.virga.models.database;

import io.virga.kernel.random.Variate;

/**
 * How long the parts of a cluster's failover take, in nanoseconds; between them readers apply what they have received.
 *
 * @param detection from the loss of the writer until the failover begins
 * @param promotion from when what was received is applied until the reader takes writes
 * @param dnsUpdate from then until the writer endpoint has the new address
 * @param clientCacheNanos how long clients keep an address; each looks the name up at its own time within that
 * @param failureChance that a promotion fails, from 0 to less than 1: it is detected and begins anew
 * @param drainsAll whether all readers apply what they have received before one is promoted, or only that one
 */
public record ClusterFailoverTimes(
        Variate detection,
        Variate promotion,
        Variate dnsUpdate,
        long clientCacheNanos,
        double failureChance,
        boolean drainsAll) {}
