package io.virga.models.traffic;

import io.virga.models.topology.AvailabilityZone;

/** Where the stations of one kind get their storage from. */
public interface StationStorage {
    /** Storage of a new station, in its zone. */
    BlockDevice attach(String stationPath, AvailabilityZone zone);

    /** The station is gone for good. */
    void release(BlockDevice device);
}
