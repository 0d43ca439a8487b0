package io.virga.scenarios.build;

import io.virga.models.compute.InstanceType;
import io.virga.models.placement.DedicatedHostShape;
import io.virga.models.spot.SpotMarket;
import io.virga.scenarios.parse.check.Catalogue;
import io.virga.scenarios.parse.check.MachineSize;
import io.virga.scenarios.parse.check.Unplaced;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CalibrateSpec;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the bundled catalogue has, for the checks of scenarios. */
public final class MachineCatalogue implements Catalogue {
    /** Asked for by each scenario of a sweep, and found by going through all prices. */
    private static final Set<String> PRICED_REGIONS =
            Collections.unmodifiableSet(Machines.prices().regions());

    @Override
    public Set<String> instanceTypes() {
        return names(Machines.types().ec2Types());
    }

    @Override
    public Set<String> databaseInstanceTypes() {
        return names(Machines.types().databaseClasses());
    }

    @Override
    public SortedMap<String, Long> cacheNodes() {
        SortedMap<String, Long> bytes = new TreeMap<>();
        ElastiCacheModel.NODE_TYPES
                .names()
                .forEach(type -> bytes.put(type, ElastiCacheModel.NODE_TYPES.memoryBytes(type)));
        return bytes;
    }

    @Override
    public boolean ratesNetwork(String instanceType) {
        InstanceType type = Machines.type(instanceType);
        return type.networkBaselineGbps() != null && type.networkBurstGbps() != null;
    }

    @Override
    public Set<String> measuredRegions() {
        return Machines.interRegionLatency().regions();
    }

    @Override
    public boolean offersSpot(String instanceType, String region) {
        return SpotMarket.offers(instanceType, region);
    }

    @Override
    public @Nullable MachineSize size(String instanceType) {
        if (!Machines.types().contains(instanceType)) {
            return null;
        }
        InstanceType type = Machines.types().find(instanceType);
        return new MachineSize(type.family(), type.vcpus(), type.memoryGib(), type.isBurstable());
    }

    @Override
    public @Nullable String refusal(String instanceType, CalibrateSpec point) {
        return Calibrations.refusal(point, Machines.type(instanceType));
    }

    @Override
    public Set<String> regionsWith(String instanceType) {
        return Machines.prices().ec2Regions(instanceType);
    }

    @Override
    public Set<String> discountedFamilies() {
        return CommitmentModels.families();
    }

    /** A type of the catalogue may have a price that the bundled book lacks. */
    @Override
    public SortedMap<String, Set<String>> pricedItems() {
        SortedMap<String, Set<String>> items = PriceBooks.BUNDLED.items();
        items.computeIfPresent("ec2-on-demand", (block, names) -> {
            Set<String> all = new LinkedHashSet<>(names);
            all.addAll(instanceTypes());
            return all;
        });
        return items;
    }

    @Override
    public Set<String> pricedRegions() {
        return PRICED_REGIONS;
    }

    @Override
    public Set<String> hostFamilies() {
        Set<String> families = new TreeSet<>();
        Machines.types().ec2Types().stream()
                .map(InstanceType::family)
                .filter(DedicatedHostShape::mixesSizes)
                .forEach(families::add);
        return families;
    }

    @Override
    public List<Unplaced> unplaced(ScenarioSpec scenario) {
        return InitialPlacements.unplaced(scenario);
    }

    private static Set<String> names(List<InstanceType> types) {
        Set<String> names = new LinkedHashSet<>();
        types.forEach(type -> names.add(type.name()));
        return Collections.unmodifiableSet(names);
    }
}
