package io.virga.models.database;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Router;

/** The machines behind the name of one database. */
public interface DatabaseDeployment extends Router {
    /** Where the machine is that takes writes. */
    AvailabilityZone zone();

    /** What that machine loses power with: its host, or its zone where hosts are not described. */
    FaultDomain place();

    /** Whether it takes calls. */
    boolean isServing();

    /** The machine that takes writes fails, and is started again. */
    void crash();
}
