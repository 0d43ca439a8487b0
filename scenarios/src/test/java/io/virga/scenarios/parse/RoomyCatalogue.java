package io.virga.scenarios.parse;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.check.Catalogue;
import io.virga.scenarios.parse.check.MachineSize;
import io.virga.scenarios.parse.check.Unplaced;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CalibrateSpec;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The bundled cloud, but it finds room for everything until the run begins. */
public final class RoomyCatalogue implements Catalogue {
    private final Catalogue bundled = new MachineCatalogue();

    @Override
    public Set<String> instanceTypes() {
        return bundled.instanceTypes();
    }

    @Override
    public Set<String> databaseInstanceTypes() {
        return bundled.databaseInstanceTypes();
    }

    @Override
    public SortedMap<String, Long> cacheNodes() {
        return bundled.cacheNodes();
    }

    @Override
    public boolean ratesNetwork(String instanceType) {
        return bundled.ratesNetwork(instanceType);
    }

    @Override
    public Set<String> measuredRegions() {
        return bundled.measuredRegions();
    }

    @Override
    public boolean offersSpot(String instanceType, String region) {
        return bundled.offersSpot(instanceType, region);
    }

    @Override
    public @Nullable MachineSize size(String instanceType) {
        return bundled.size(instanceType);
    }

    @Override
    public @Nullable String refusal(String instanceType, CalibrateSpec point) {
        return bundled.refusal(instanceType, point);
    }

    @Override
    public Set<String> regionsWith(String instanceType) {
        return bundled.regionsWith(instanceType);
    }

    @Override
    public SortedMap<String, Set<String>> pricedItems() {
        return bundled.pricedItems();
    }

    @Override
    public Set<String> discountedFamilies() {
        return bundled.discountedFamilies();
    }

    @Override
    public Set<String> pricedRegions() {
        return bundled.pricedRegions();
    }

    @Override
    public Set<String> hostFamilies() {
        return bundled.hostFamilies();
    }

    @Override
    public List<Unplaced> unplaced(ScenarioSpec scenario) {
        return List.of();
    }
}
