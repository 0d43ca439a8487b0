package io.virga.scenarios.build;

import io.virga.models.traffic.Degradable;
import io.virga.models.traffic.ImpairedPath;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationTotals;

/** A resource all of whose machines are stations of one fleet: counted together, slow and cut off together. */
interface FleetModel extends ResourceModel {
    StationFleet fleet();

    @Override
    default StationTotals totals() {
        return fleet().totals();
    }

    @Override
    default ImpairedPath impairedPath() {
        return ImpairedPath.of(fleet());
    }

    @Override
    default Degradable degradable() {
        return fleet();
    }
}
