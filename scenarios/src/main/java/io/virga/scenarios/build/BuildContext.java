package io.virga.scenarios.build;

import io.virga.kernel.Simulation;
import io.virga.models.balancing.TargetRegistry;
import io.virga.models.compute.InstanceType;
import io.virga.models.compute.LaunchCreditQuota;
import io.virga.models.monitoring.Journal;
import io.virga.models.network.NetworkRating;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import io.virga.models.traffic.Calls;
import io.virga.scenarios.spec.InstanceBandwidth;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.value.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is there already while resources are built: places, the way calls travel, and the balancers. */
final class BuildContext {
    private final ScenarioSpec spec;
    private final Simulation sim;
    private final Window window;
    private final Calls calls;
    private final Journal journal;
    private final Map<String, AvailabilityZone> zones;
    private final Capacity capacity;
    private final SpotMarkets spotMarkets;
    private final LambdaAccounts lambdaAccounts;
    private final ApiThrottles apiThrottles;
    private final Map<String, LaunchCreditQuota> launchCredits = new LinkedHashMap<>();
    private final Map<String, List<TargetRegistry>> registriesByGroup = new LinkedHashMap<>();

    BuildContext(
            ScenarioSpec spec,
            Simulation sim,
            Window window,
            Calls calls,
            Journal journal,
            Map<String, AvailabilityZone> zones) {
        this.spec = spec;
        this.sim = sim;
        this.window = window;
        this.calls = calls;
        this.journal = journal;
        this.zones = zones;
        this.capacity = new Capacity(spec, zones);
        capacity.recoverHosts(spec, sim, journal);
        this.spotMarkets = new SpotMarkets(spec, sim, journal);
        this.lambdaAccounts = new LambdaAccounts(spec, sim.clock());
        this.apiThrottles = new ApiThrottles(sim.clock());
    }

    /** The network of an instance there; null where the bandwidth of instances is no limit. */
    @Nullable
    NetworkRating networkRating(InstanceType type, Place place) {
        RegionSpec region = spec.regions().get(place.region());
        Double baselineGbps = type.networkBaselineGbps();
        Double burstGbps = type.networkBurstGbps();
        if (region == null
                || region.instanceBandwidth() == InstanceBandwidth.UNLIMITED
                || baselineGbps == null
                || burstGbps == null) {
            return null;
        }
        return new NetworkRating(type.vcpus(), baselineGbps, burstGbps);
    }

    Capacity capacity() {
        return capacity;
    }

    SpotMarkets spotMarkets() {
        return spotMarkets;
    }

    ApiThrottles apiThrottles() {
        return apiThrottles;
    }

    LambdaAccounts lambdaAccounts() {
        return lambdaAccounts;
    }

    ScenarioSpec spec() {
        return spec;
    }

    Simulation sim() {
        return sim;
    }

    Window window() {
        return window;
    }

    Calls calls() {
        return calls;
    }

    Journal journal() {
        return journal;
    }

    /** All zones by region.zone. */
    Map<String, AvailabilityZone> zones() {
        return zones;
    }

    AvailabilityZone zone(Place place) {
        AvailabilityZone zone = zones.get(place.toString());
        if (zone == null) {
            throw new IllegalArgumentException("no zone " + place);
        }
        return zone;
    }

    /** @throws IllegalArgumentException if no zone of it was built */
    Region region(String name) {
        for (AvailabilityZone zone : zones.values()) {
            if (zone.region().name().equals(name)) {
                return zone.region();
            }
        }
        throw new IllegalArgumentException("no region " + name);
    }

    List<AvailabilityZone> zones(List<Place> places) {
        List<AvailabilityZone> found = new ArrayList<>();
        places.forEach(place -> found.add(zone(place)));
        return found;
    }

    /** How many starts of T2 instances in the region get launch credits. */
    LaunchCreditQuota launchCredits(String region) {
        return launchCredits.computeIfAbsent(region, name -> new LaunchCreditQuota());
    }

    /** From now on the instances of {@code group} are targets of {@code registry}. */
    void registerTargets(String group, TargetRegistry registry) {
        registriesByGroup.computeIfAbsent(group, name -> new ArrayList<>()).add(registry);
    }

    /** The balancers whose targets the group's instances are; complete once all balancers are built. */
    List<TargetRegistry> registriesOf(String group) {
        return registriesByGroup.getOrDefault(group, List.of());
    }
}
