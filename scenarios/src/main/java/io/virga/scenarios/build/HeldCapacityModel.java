package io.virga.scenarios.build;

import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Router;

/** What instances are launched into and no request calls; no path that could was accepted. */
interface HeldCapacityModel extends ResourceModel {
    @Override
    default boolean runsCode() {
        return false;
    }

    @Override
    default Router router(String population) {
        throw new IllegalStateException(name() + " takes no requests");
    }

    @Override
    default Demand demand(String operation) {
        throw new IllegalStateException(name() + " takes no requests");
    }

    @Override
    default void restart() {}
}
