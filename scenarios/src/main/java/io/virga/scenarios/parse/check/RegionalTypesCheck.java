package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CapacityReservationSpec;
import io.virga.scenarios.spec.resource.DedicatedHostSpec;
import io.virga.scenarios.spec.resource.Placed;
import io.virga.scenarios.spec.value.Place;
import java.util.List;
import java.util.Set;

/** Regions have the instance types that are launched there. A type that is on no region's price list is not judged. */
final class RegionalTypesCheck implements Check {
    private static final String SOURCE = " (EC2 on-demand price lists; not every region has every type)";

    private final Catalogue catalogue;

    RegionalTypesCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof Placed placed) {
                boolean several = findings.written(path + ".instanceTypes");
                for (int i = 0; i < placed.allInstanceTypes().size(); i++) {
                    String at = path + (several ? ".instanceTypes[" + i + "]" : ".instanceType");
                    check(at, placed.allInstanceTypes().get(i), placed.zones(), findings);
                }
            } else if (spec instanceof CapacityReservationSpec reservation) {
                check(path + ".instanceType", reservation.instanceType(), List.of(reservation.zone()), findings);
            } else if (spec instanceof DedicatedHostSpec hosts && hosts.instanceType() != null) {
                check(path + ".instanceType", hosts.instanceType(), hosts.zones(), findings);
            }
        });
    }

    private void check(String path, String type, List<Place> zones, Findings findings) {
        if (zones.isEmpty()) {
            return;
        }
        String region = zones.get(0).region();
        Set<String> regions = catalogue.regionsWith(type);
        if (!regions.isEmpty() && catalogue.pricedRegions().contains(region) && !regions.contains(region)) {
            String message = "region " + region + " has no " + type + SOURCE;
            findings.error(path, Code.NOT_IN_REGION, message, "it is in " + String.join(", ", regions));
        }
    }
}
