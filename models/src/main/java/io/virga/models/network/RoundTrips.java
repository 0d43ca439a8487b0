package io.virga.models.network;

import io.virga.kernel.random.Variate;
import io.virga.models.topology.AvailabilityZone;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Round trips between the zones of a simulation, whether of one region or of several; in nanoseconds. */
public final class RoundTrips {
    private final Variate[][] between;
    private final @Nullable Variate[] withinRacks;

    /**
     * Zones of one region, until told otherwise.
     *
     * @param zones number of zones in the simulation
     * @param intraZone within each zone
     * @param interZone between any two of them
     */
    public RoundTrips(int zones, Variate intraZone, Variate interZone) {
        between = new Variate[zones][zones];
        withinRacks = new @Nullable Variate[zones];
        for (int zone = 0; zone < zones; zone++) {
            Arrays.fill(between[zone], interZone);
            between[zone][zone] = intraZone;
        }
    }

    /** From now on a message from the one zone to the other, and back, has that round trip; both may be the same. */
    public RoundTrips set(AvailabilityZone from, AvailabilityZone to, Variate roundTrip) {
        between[from.index()][to.index()] = roundTrip;
        between[to.index()][from.index()] = roundTrip;
        return this;
    }

    /** From now on a message between hosts of one rack of the zone has a round trip of its own. */
    public RoundTrips setWithinRacks(AvailabilityZone zone, Variate roundTrip) {
        withinRacks[zone.index()] = roundTrip;
        return this;
    }

    /** From a place in the one zone to a place in the other. */
    public Variate between(AvailabilityZone from, AvailabilityZone to) {
        return between[from.index()][to.index()];
    }

    /** Between hosts of one rack of the zone; null where that is as in the rest of the zone. */
    @Nullable
    Variate withinRacks(AvailabilityZone zone) {
        return withinRacks[zone.index()];
    }

    int zones() {
        return between.length;
    }
}
