package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.Placed;

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
            String all = spec instanceof Placed placed ? " of " + placed.initialInstances() : "";
            String message =
                    unplaced.count() + all + " instances have no place at the start, besides those of the other"
                            + " resources: " + unplaced.reason();
            findings.errorAtKey(
                    "resources." + unplaced.resource(),
                    Code.NO_ROOM,
                    message,
                    "write more racks, hosts or capacity, or fewer instances");
        }
    }
}
