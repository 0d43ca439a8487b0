package io.virga.models.database;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.ServiceStation;

/**
 * The machines of a database become those of another class.
 *
 * @param machines of the new class
 * @param what they become, for the journal, such as the new class
 * @param preparationNanos until the first of them can take over, positive
 * @param onChange is run when the database has the new class
 */
public record ClassChange(String what, Machines machines, long preparationNanos, Runnable onChange) {
    /** Makes machines, which are silent until they are told to serve and take over the volumes of those they replace. */
    @FunctionalInterface
    public interface Machines {
        ServiceStation create(String path, AvailabilityZone zone, ServiceStation replaced);
    }
}
