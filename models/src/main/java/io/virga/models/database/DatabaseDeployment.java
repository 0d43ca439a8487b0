package io.virga.models.database;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Router;

/** The machines behind the name of one database. */
public interface DatabaseDeployment extends Router {
    /** Where the machine is that takes writes. */
    AvailabilityZone zone();

    /** Whether it takes calls. */
    boolean isServing();

    /** The machine that takes writes fails, and is started again. */
    void crash();
}
