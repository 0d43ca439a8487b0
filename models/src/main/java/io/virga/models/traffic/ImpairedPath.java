package io.virga.models.traffic;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import org.jspecify.annotations.Nullable;

/** Which messages an impairment of the network hits, whichever of the two sends them. */
@FunctionalInterface
public interface ImpairedPath {
    boolean covers(Caller caller, Endpoint endpoint);

    /** All that goes between the two zones, in both directions. */
    static ImpairedPath between(AvailabilityZone one, AvailabilityZone other) {
        return (caller, endpoint) -> (caller.zone() == one && endpoint.zone() == other)
                || (caller.zone() == other && endpoint.zone() == one);
    }

    /** All that goes to or from what lies in the domain, such as behind the switch of a rack. */
    static ImpairedPath within(FaultDomain domain) {
        return (caller, endpoint) -> lies(caller.place(), domain) || lies(endpoint.place(), domain);
    }

    /** All that goes into the domain or out of it, such as between a region and the rest of the world. */
    static ImpairedPath across(FaultDomain domain) {
        return (caller, endpoint) -> lies(caller.place(), domain) != lies(endpoint.place(), domain);
    }

    private static boolean lies(@Nullable FaultDomain place, FaultDomain domain) {
        return place != null && place.isWithin(domain);
    }

    /** All that goes to or from the stations of a resource. */
    static ImpairedPath of(StationFleet fleet) {
        return (caller, endpoint) -> fleet.holds(caller) || fleet.holds(endpoint);
    }

    /** All that goes to or from an endpoint. */
    static ImpairedPath of(Endpoint endpoint) {
        return (caller, called) -> called == endpoint;
    }
}
