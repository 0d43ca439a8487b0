package io.virga.models.aurora;

import io.virga.kernel.random.Variate;

/**
 * How long the parts of a failover of a cluster take, in nanoseconds.
 *
 * @param detection from the loss of an instance until the cluster notices
 * @param promotion from then until the reader that is promoted serves as the writer
 * @param dnsUpdate until an endpoint has its new addresses
 * @param clientCacheNanos how long clients keep addresses; each looks them up at its own time within that
 * @param failureChance that a promotion fails, from 0 to less than 1: it is detected and begins anew
 */
public record ClusterTimes(
        Variate detection, Variate promotion, Variate dnsUpdate, long clientCacheNanos, double failureChance) {}
