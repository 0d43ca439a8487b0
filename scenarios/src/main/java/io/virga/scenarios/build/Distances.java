package io.virga.scenarios.build;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Variate;
import io.virga.models.dns.ClientPlaces;
import io.virga.models.network.ClientDistance;
import io.virga.models.network.Joined;
import io.virga.models.network.RoundTrips;
import io.virga.models.topology.AvailabilityZone;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How far the places of a scenario are from each other and from its clients: as it says, or else as was measured. */
final class Distances {
    private static final Variate NONE = new Constant(0);

    private final Map<String, RegionSpec> regions;

    Distances(Map<String, RegionSpec> regions) {
        this.regions = regions;
    }

    /** Between all zones of the scenario. */
    RoundTrips between(Map<String, AvailabilityZone> zones) {
        RoundTrips roundTrips = new RoundTrips(zones.size(), NONE, NONE);
        for (AvailabilityZone from : zones.values()) {
            for (AvailabilityZone to : zones.values()) {
                if (from.index() <= to.index()) {
                    roundTrips.set(from, to, between(from, to));
                }
            }
            DistributionSpec withinRacks = region(from).intraRackLatency();
            if (withinRacks != null) {
                roundTrips.setWithinRacks(from, Variates.of(withinRacks));
            }
        }
        return roundTrips;
    }

    private Variate between(AvailabilityZone from, AvailabilityZone to) {
        if (from == to) {
            return Variates.of(region(from).intraZoneLatency());
        }
        return from.region() == to.region()
                ? Variates.of(region(from).interZoneLatency())
                : between(from.region().name(), to.region().name());
    }

    private Variate between(String from, String to) {
        DistributionSpec written = region(from).interRegionLatency().get(to);
        if (written == null) {
            written = region(to).interRegionLatency().get(from);
        }
        return written == null ? measured(from, to) : Variates.of(written);
    }

    private static Variate measured(String from, String to) {
        return Objects.requireNonNull(Machines.interRegionLatency().roundTrip(from, to), "a measured latency");
    }

    /** Between the clients of a workload and each region. */
    ClientDistance ofClients(String name, WorkloadSpec workload, Simulation sim) {
        Variate lastMile = Variates.of(workload.clientLatency());
        if (workload.clients() != null && !workload.clients().places().isEmpty()) {
            ClientPlaces places = DnsClients.places(name, workload, sim);
            List<ClientDistance> distances = workload.clients().places().values().stream()
                    .map(place -> from(place.region(), lastMile))
                    .toList();
            return (client, to) -> distances.get(places.indexOf(client)).roundTrip(client, to);
        }
        String near = workload.clientRegion();
        return near == null ? (client, to) -> lastMile : from(near, lastMile);
    }

    private ClientDistance from(String near, Variate lastMile) {
        Map<String, Variate> byRegion = new LinkedHashMap<>();
        regions.keySet().forEach(region -> byRegion.put(region, new Joined(measured(near, region), lastMile)));
        // What lies in no region is as far away as the first.
        Variate elsewhere = byRegion.values().iterator().next();
        return (client, to) ->
                to == null ? elsewhere : byRegion.getOrDefault(to.region().name(), elsewhere);
    }

    private RegionSpec region(AvailabilityZone zone) {
        return region(zone.region().name());
    }

    private RegionSpec region(String name) {
        return Objects.requireNonNull(regions.get(name), name);
    }
}
