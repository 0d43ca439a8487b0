package io.virga.models.network;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.topology.AvailabilityZone;
import org.jspecify.annotations.Nullable;

/**
 * Latency between places of one region, and the bytes that cross zones.
 *
 * <p>A message takes half of a round trip drawn for it. A place of {@code null} is outside: its latency is that of the
 * client, which the client itself adds.
 */
public final class Network {
    private final RandomStream draws;
    private final Variate intraZoneRoundTrip;
    private final Variate interZoneRoundTrip;
    private final long[][] bytes;

    /**
     * @param zones number of zones in the simulation
     * @param intraZoneRoundTrip nanoseconds
     * @param interZoneRoundTrip nanoseconds
     */
    public Network(Simulation sim, int zones, Variate intraZoneRoundTrip, Variate interZoneRoundTrip) {
        this.draws = sim.stream("network/latency");
        this.intraZoneRoundTrip = intraZoneRoundTrip;
        this.interZoneRoundTrip = interZoneRoundTrip;
        this.bytes = new long[zones][zones];
    }

    /** One way from one zone to the other, in nanoseconds; the same key and leg give the same draw. */
    public long oneWayNanos(AvailabilityZone from, AvailabilityZone to, long key, Leg leg) {
        Variate roundTrip = from == to ? intraZoneRoundTrip : interZoneRoundTrip;
        return roundTrip.sampleNanos(draws.at(Mix.combine(key, leg.ordinal()))) / 2;
    }

    /** Counts bytes sent from one zone to another; either may be null for a place outside the region. */
    public void count(@Nullable AvailabilityZone from, @Nullable AvailabilityZone to, long sizeBytes) {
        if (from != null && to != null) {
            bytes[from.index()][to.index()] += sizeBytes;
        }
    }

    /** Bytes sent so far from one zone to the other. */
    public long bytes(AvailabilityZone from, AvailabilityZone to) {
        return bytes[from.index()][to.index()];
    }

    /** The two directions of an exchange. */
    public enum Leg {
        REQUEST,
        RESPONSE
    }
}
