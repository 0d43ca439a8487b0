package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.models.backup.IoSuspension;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.Replication;
import io.virga.models.traffic.StationSettings;
import io.virga.models.traffic.StationStorage;
import io.virga.scenarios.spec.resource.BackupSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.MultiAzSpec;
import io.virga.scenarios.spec.resource.StorageSpaceSpec;
import org.jspecify.annotations.Nullable;

/**
 * What is under the stations of a database, whatever their class, from the volumes up: volumes, whose I/O is suspended when a
 * snapshot begins; the log of commits; and the space that writes take.
 */
final class DatabaseStorage {
    private final MachineStorage volumes;
    private final @Nullable IoSuspension suspension;
    private final @Nullable InstanceLog log;
    private final @Nullable DatabaseSpace space;

    /** @param multiAz the standby that it has or gets; null where it never has one */
    DatabaseStorage(String name, DbInstanceSpec spec, @Nullable MultiAzSpec multiAz, BuildContext context) {
        this.volumes = MachineStorage.of(spec.storage(), null, context);
        BackupSpec backup = spec.backup();
        this.suspension = backup == null || spec.storage() == null || spec.standby() != null
                ? null
                : DatabaseBackups.suspension(name, backup, context);
        this.log = spec.isReplicated() || multiAz != null
                ? new InstanceLog(context.sim(), name, toStandby(spec, multiAz, context), null)
                : null;
        StorageSpaceSpec ofSpace = spec.storageSpace();
        this.space = ofSpace == null ? null : new DatabaseSpace(name, ofSpace, volumes, context);
    }

    private static Replication toStandby(DbInstanceSpec spec, @Nullable MultiAzSpec multiAz, BuildContext context) {
        return multiAz == null
                ? new Replication(new Constant(0), new Constant(0), new Constant(0))
                : StandbyModel.replication(spec, multiAz, context);
    }

    /** Under stations of a class, given on its volumes. */
    StationSettings under(StationSettings onVolumes) {
        StationStorage storage = onVolumes.storage();
        if (suspension != null && storage != null) {
            storage = suspension.over(storage);
        }
        if (log != null) {
            storage = log.over(storage);
        }
        if (space != null && storage != null) {
            storage = space.over(storage);
        }
        return storage == null ? onVolumes : onVolumes.withStorage(storage);
    }

    MachineStorage volumes() {
        return volumes;
    }

    /** Null where no I/O waits when a snapshot begins. */
    @Nullable
    IoSuspension suspension() {
        return suspension;
    }

    /** Null where nobody follows the commits. */
    @Nullable
    InstanceLog log() {
        return log;
    }

    void restart() {
        volumes.restart();
        if (space != null) {
            space.restart();
        }
    }

    void observe(Observations to) {
        volumes.observe(to);
        if (space != null) {
            space.observe(to);
        }
    }

    void sample(Samples samples) {
        volumes.sample(samples);
        if (space != null) {
            space.sample(samples);
        }
    }
}
