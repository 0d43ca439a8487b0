package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.Placed;
import io.virga.scenarios.spec.value.VirtualCpus;

/** Instances fit the capacity of their zones, and their placement groups are sound. */
final class PlacementCheck implements Check {
    private final Catalogue catalogue;

    PlacementCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof Placed placed && findings.whole(path) && findings.whole("regions")) {
                check(path, placed, scenario, findings);
            }
        });
    }

    private void check(String path, Placed placed, ScenarioSpec scenario, Findings findings) {
        RegionSpec region = placed.zones().isEmpty()
                ? null
                : scenario.regions().get(placed.zones().get(0).region());
        if (region == null) {
            return;
        }
        int zones = placed.zones().size();
        int perZone = (placed.initialInstances() + zones - 1) / zones;
        boolean several = findings.written(path + ".instanceTypes");
        for (int i = 0; i < placed.allInstanceTypes().size(); i++) {
            String typePath = path + (several ? ".instanceTypes[" + i + "]" : ".instanceType");
            String type = placed.allInstanceTypes().get(i);
            MachineSize size = catalogue.size(type);
            if (size != null) {
                Instances instances = new Instances(typePath, type, size, perZone);
                checkCapacity(instances, region, findings);
                PlacementGroups.checkType(instances.path(), type, size, placed.placementGroup(), findings);
            }
        }
        if (placed.placement() != null) {
            PlacementGroups.check(path + ".placement", placed.placement(), perZone, placed.zones(), region, findings);
        }
    }

    /**
     * The instances of one type.
     *
     * @param path of the type
     * @param perZone the most that a zone gets at the start
     */
    private record Instances(String path, String type, MachineSize size, int perZone) {}

    private static void checkCapacity(Instances instances, RegionSpec region, Findings findings) {
        MachineSize size = instances.size();
        if (region.capacity().isEmpty()) {
            return;
        }
        String path = instances.path();
        VirtualCpus capacity = region.capacity().get(size.family());
        if (capacity == null) {
            String message = "the region says what capacity it has, and has none of family '" + size.family() + "'";
            String hint =
                    "its capacity is of " + String.join(", ", region.capacity().keySet());
            findings.error(path, Code.NO_CAPACITY, message, hint);
        } else if (capacity.count().intValue() < instances.perZone() * size.vcpus()) {
            String message = instances.perZone() + " instances a zone at the start need "
                    + instances.perZone() * size.vcpus() + " vCPU, and a zone has " + capacity;
            findings.error(path, Code.NO_CAPACITY, message, null);
        }
    }
}
