package io.virga.models.balancing;

import io.virga.kernel.Entity;
import io.virga.kernel.Timer;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import org.jspecify.annotations.Nullable;

/**
 * The shift of a load balancer's traffic away from one of its zones, until it expires or is cancelled (Application Recovery
 * Controller guide, "How a zonal shift works").
 *
 * <p>The address of the zone's node leaves DNS. With cross-zone load balancing, the targets in the zone get no new requests
 * from any node either; without it, clients that still hold the old answer go on reaching them. A target group with targets
 * in that zone alone is not shifted. Requests that are on their way are left alone.
 */
public final class ZonalShift extends Entity {
    private final LoadBalancer balancer;
    private final Journal journal;
    private final Timer expiry = timer("expire", () -> end("expires"));
    private @Nullable AvailabilityZone zone;

    ZonalShift(LoadBalancer balancer, Journal journal) {
        super(balancer.simulation(), balancer.path() + ".zonal-shift");
        this.balancer = balancer;
        this.journal = journal;
    }

    /** The zone that traffic is kept away from; null while there is none. */
    @Nullable
    AvailabilityZone zone() {
        return zone;
    }

    /**
     * Begins now.
     *
     * @param expiresInNanos from one minute to three days
     * @throws IllegalStateException if another shift goes on, as AWS answers with a conflict
     */
    public void start(AvailabilityZone away, long expiresInNanos) {
        if (zone != null) {
            throw new IllegalStateException(balancer + " is shifted away from " + zone + " already");
        }
        zone = away;
        journal.record("zonal-shift", balancer.path(), "begins: traffic leaves " + away.path());
        expiry.schedule(expiresInNanos);
        balancer.shiftedZone();
    }

    /**
     * Ends before it expires.
     *
     * @throws IllegalStateException if there is none
     */
    public void cancel() {
        if (zone == null) {
            throw new IllegalStateException(balancer + " is not shifted away from any zone");
        }
        expiry.cancel();
        end("is cancelled");
    }

    private void end(String how) {
        zone = null;
        journal.record("zonal-shift", balancer.path(), how);
        balancer.shiftedZone();
    }
}
