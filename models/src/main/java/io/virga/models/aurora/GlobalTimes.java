package io.virga.models.aurora;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Scaled;
import io.virga.kernel.random.Variate;
import io.virga.models.database.Replication;
import io.virga.models.network.RoundTrips;
import io.virga.models.topology.AvailabilityZone;

/**
 * How a Global Database replicates and fails over, in nanoseconds.
 *
 * @param distances between the zones of all its regions
 * @param delay from a commit until it is on its way to another region
 * @param promotion from the order until a secondary cluster takes writes
 * @param dnsUpdate from then until the global writer endpoint has its address
 * @param clientCacheNanos how long callers keep the address
 * @param rpoNanos age of the commits that all secondaries lack at which the next ones wait; {@link Long#MAX_VALUE} for never
 */
public record GlobalTimes(
        RoundTrips distances,
        Variate delay,
        Variate promotion,
        Variate dnsUpdate,
        long clientCacheNanos,
        long rpoNanos) {
    Replication between(AvailabilityZone from, AvailabilityZone to) {
        return new Replication(new Scaled(distances.between(from, to), 0.5), delay, new Constant(0));
    }
}
