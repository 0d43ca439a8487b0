package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CapacityReservationSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DedicatedHostSpec;
import io.virga.scenarios.spec.resource.Placed;
import org.jspecify.annotations.Nullable;

/** What the scenario begins with fits all together; to be run on a scenario in which nothing else is wrong. */
final class InitialPlacementCheck implements Check {
    private final Catalogue catalogue;

    InitialPlacementCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        for (Unplaced unplaced : catalogue.unplaced(scenario)) {
            CloudResourceSpec spec = scenario.resources().get(unplaced.resource());
            String message = unplaced.count() + of(spec) + " have no place at the start, besides those of the other"
                    + " resources: " + unplaced.reason();
            findings.errorAtKey(
                    "resources." + unplaced.resource(),
                    Code.NO_ROOM,
                    message,
                    "write more racks, hosts or capacity, or fewer instances");
        }
    }

    private static String of(@Nullable CloudResourceSpec spec) {
        if (spec instanceof DedicatedHostSpec hosts) {
            return " of " + hosts.count() + " hosts";
        }
        if (spec instanceof CapacityReservationSpec reservation) {
            return " of " + reservation.instanceCount() + " reserved instances";
        }
        return (spec instanceof Placed placed ? " of " + placed.initialInstances() : "") + " instances";
    }
}
