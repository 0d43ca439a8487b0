package io.virga.models.cache;

import io.virga.kernel.random.Variate;

/**
 * How long the parts of a shard's failover take, all in nanoseconds.
 *
 * @param detection from the loss of a primary until the failover begins
 * @param promotion from then until a replica serves as the primary
 * @param dnsUpdate from then until the endpoint has its address
 * @param clientCacheNanos how long callers keep an address
 * @param replacement from a node's failure, or its zone's return, until another node is there in its stead
 */
public record CacheTimes(
        Variate detection, Variate promotion, Variate dnsUpdate, long clientCacheNanos, Variate replacement) {}
