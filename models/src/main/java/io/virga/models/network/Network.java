package io.virga.models.network;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.Host;
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
    private @Nullable Variate intraRackRoundTrip;
    private final long[][] bytes;
    private final long[] paidOutBytes;
    private final long[] paidInBytes;

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
        this.paidOutBytes = new long[zones];
        this.paidInBytes = new long[zones];
    }

    /** From now on a message between hosts of one rack has a round trip of its own, in nanoseconds. */
    public Network shorterWithinRacks(Variate roundTrip) {
        intraRackRoundTrip = roundTrip;
        return this;
    }

    /** A network without places, for models of nothing but clients and what others run. */
    public static Network none(Simulation sim) {
        return new Network(sim, 0, new Constant(0), new Constant(0));
    }

    /** One way from one zone to the other, in nanoseconds; the same key and leg give the same draw. */
    public long oneWayNanos(AvailabilityZone from, AvailabilityZone to, long key, Leg leg) {
        return oneWayNanos(from == to ? intraZoneRoundTrip : interZoneRoundTrip, key, leg);
    }

    /** One way within a rack, if that differs from the rest of its zone and both places lie in the same; else negative. */
    public long withinRackNanos(@Nullable FaultDomain from, @Nullable FaultDomain to, long key, Leg leg) {
        boolean within = intraRackRoundTrip != null
                && from instanceof Host one
                && to instanceof Host other
                && one.rack() == other.rack();
        return within && intraRackRoundTrip != null ? oneWayNanos(intraRackRoundTrip, key, leg) : -1;
    }

    private long oneWayNanos(Variate roundTrip, long key, Leg leg) {
        return roundTrip.sampleNanos(draws.at(Mix.combine(key, leg.ordinal()))) / 2;
    }

    /** Counts bytes sent from one zone to another; either may be null for a place outside the region. */
    public void count(
            @Nullable AvailabilityZone from,
            DataCharge fromCharge,
            @Nullable AvailabilityZone to,
            DataCharge toCharge,
            long sizeBytes) {
        if (from == null || to == null) {
            return;
        }
        bytes[from.index()][to.index()] += sizeBytes;
        if (from == to || fromCharge == DataCharge.BOTH_SIDES_FREE || toCharge == DataCharge.BOTH_SIDES_FREE) {
            return;
        }
        if (fromCharge == DataCharge.PAYS) {
            paidOutBytes[from.index()] += sizeBytes;
        }
        if (toCharge == DataCharge.PAYS) {
            paidInBytes[to.index()] += sizeBytes;
        }
    }

    /** Bytes sent so far from that zone to others by parties that pay for them. */
    public long paidOutBytes(AvailabilityZone zone) {
        return paidOutBytes[zone.index()];
    }

    /** Bytes received so far in that zone from others by parties that pay for them. */
    public long paidInBytes(AvailabilityZone zone) {
        return paidInBytes[zone.index()];
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
