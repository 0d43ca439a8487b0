package io.virga.models.network;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.Host;
import io.virga.models.topology.Region;
import org.jspecify.annotations.Nullable;

/**
 * Latency between places, and the bytes that cross zones and regions.
 *
 * <p>A message takes half of a round trip drawn for it. A place of {@code null} is outside: its latency is that of the
 * client, which the client itself adds.
 */
public final class Network {
    private final RandomStream draws;
    private final RoundTrips roundTrips;
    private final long[][] bytes;
    private final long[] paidOutBytes;
    private final long[] paidInBytes;

    public Network(Simulation sim, RoundTrips roundTrips) {
        int zones = roundTrips.zones();
        this.draws = sim.stream("network/latency");
        this.roundTrips = roundTrips;
        this.bytes = new long[zones][zones];
        this.paidOutBytes = new long[zones];
        this.paidInBytes = new long[zones];
    }

    /**
     * The network of one region.
     *
     * @param zones number of zones in the simulation
     * @param intraZoneRoundTrip nanoseconds
     * @param interZoneRoundTrip nanoseconds
     */
    public Network(Simulation sim, int zones, Variate intraZoneRoundTrip, Variate interZoneRoundTrip) {
        this(sim, new RoundTrips(zones, intraZoneRoundTrip, interZoneRoundTrip));
    }

    /** One way from one zone to the other, in nanoseconds; the same key and leg give the same draw. */
    public long oneWayNanos(AvailabilityZone from, AvailabilityZone to, long key, Leg leg) {
        return oneWayNanos(roundTrips.between(from, to), key, leg);
    }

    /** One way within a rack, if that differs from the rest of its zone and both places lie in the same; else negative. */
    public long withinRackNanos(@Nullable FaultDomain from, @Nullable FaultDomain to, long key, Leg leg) {
        if (from instanceof Host one && to instanceof Host other && one.rack() == other.rack()) {
            Variate roundTrip = roundTrips.withinRacks(one.rack().zone());
            return roundTrip == null ? -1 : oneWayNanos(roundTrip, key, leg);
        }
        return -1;
    }

    private long oneWayNanos(Variate roundTrip, long key, Leg leg) {
        return roundTrip.sampleNanos(draws.at(Mix.combine(key, leg.ordinal()))) / 2;
    }

    /** The distances of its zones. */
    public RoundTrips roundTrips() {
        return roundTrips;
    }

    /** Counts bytes sent from one zone to another; either may be null for a place outside all regions. */
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
        if (from == to || from.region() != to.region()) {
            return;
        }
        if (fromCharge == DataCharge.BOTH_SIDES_FREE || toCharge == DataCharge.BOTH_SIDES_FREE) {
            return;
        }
        if (fromCharge == DataCharge.PAYS) {
            paidOutBytes[from.index()] += sizeBytes;
        }
        if (toCharge == DataCharge.PAYS) {
            paidInBytes[to.index()] += sizeBytes;
        }
    }

    /** Bytes sent so far from that zone to others of its region by parties that pay for them. */
    public long paidOutBytes(AvailabilityZone zone) {
        return paidOutBytes[zone.index()];
    }

    /** Bytes received so far in that zone from others of its region by parties that pay for them. */
    public long paidInBytes(AvailabilityZone zone) {
        return paidInBytes[zone.index()];
    }

    /** Bytes sent so far from one zone to the other. */
    public long bytes(AvailabilityZone from, AvailabilityZone to) {
        return bytes[from.index()][to.index()];
    }

    /** Bytes sent so far from one region to the other, whoever sent them: between regions every sender pays. */
    public long bytes(Region from, Region to) {
        long sum = 0;
        for (AvailabilityZone sender : from.zones()) {
            for (AvailabilityZone receiver : to.zones()) {
                sum += bytes(sender, receiver);
            }
        }
        return sum;
    }

    /** The two directions of an exchange. */
    public enum Leg {
        REQUEST,
        RESPONSE
    }
}
