package io.virga.scenarios.build;

import io.virga.models.database.NamedDatabase;
import io.virga.models.storage.Volume;
import org.jspecify.annotations.Nullable;

/** Tells a database when a volume under one of its machines fails by itself, and puts an empty one in its place. */
final class DatabaseVolumes {
    private final MachineStorage storage;
    private final VolumeFleet volumes;
    private final NamedDatabase database;
    private final @Nullable ReadReplicaModels replicas;

    private DatabaseVolumes(
            MachineStorage storage, VolumeFleet volumes, NamedDatabase database, @Nullable ReadReplicaModels replicas) {
        this.storage = storage;
        this.volumes = volumes;
        this.database = database;
        this.replicas = replicas;
    }

    /** @param replicas null where there are none */
    static void watch(MachineStorage storage, NamedDatabase database, @Nullable ReadReplicaModels replicas) {
        VolumeFleet volumes = storage.volumes();
        if (volumes != null) {
            volumes.onFailure(new DatabaseVolumes(storage, volumes, database, replicas)::failed);
        }
    }

    private void failed(Volume volume) {
        String station = storage.stationOf(volume);
        if (station != null) {
            database.loseStorage(station);
            if (replicas != null) {
                replicas.all().forEach(replica -> replica.loseStorage(station));
            }
            volumes.replaceFailed(volume);
        }
    }
}
