package io.virga.models.database;

import io.virga.kernel.Simulation;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.StationStorage;
import org.jspecify.annotations.Nullable;

/** Storage under stations whose calls that write commit to a log. */
final class CommittingStorage implements StationStorage {
    private final Simulation sim;
    private final CommitLog log;
    private final @Nullable StationStorage volumes;

    /** @param volumes null where storage is no limit */
    CommittingStorage(Simulation sim, CommitLog log, @Nullable StationStorage volumes) {
        this.sim = sim;
        this.log = log;
        this.volumes = volumes;
    }

    @Override
    public BlockDevice attach(String stationPath, AvailabilityZone zone) {
        BlockDevice volume = volumes == null ? null : volumes.attach(stationPath, zone);
        return new SynchronousWrites(sim, stationPath + ".commits", log, volume);
    }

    @Override
    public void release(BlockDevice device) {
        if (volumes != null && device instanceof SynchronousWrites writes && writes.volume() != null) {
            volumes.release(writes.volume());
        }
    }
}
