package io.virga.scenarios.build;

import io.virga.kernel.random.LogNormal;
import io.virga.kernel.random.Variate;
import io.virga.models.database.DatabaseInstance;
import io.virga.models.database.InstanceLog;
import io.virga.models.storage.VolumeInitialization;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.ServiceStation;
import io.virga.scenarios.spec.operation.RestoredInstanceSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.StorageSpec;
import io.virga.scenarios.spec.value.DataSize;
import java.util.Objects;

/** The instances that restores of a database create. */
final class RestoredDatabase {
    private static final Variate FIRST_TOUCH = LogNormal.ofMedianAndQuantile(30e6, 0.99, 100e6);
    private static final long HYDRATION_BYTES_PER_SECOND = 60_000_000L;

    private final DbInstanceSpec spec;
    private final DatabaseStations stations;
    private final DatabaseBill bill;
    private final InstanceLog log;
    private final MachineStorage storage;
    private final BuildContext context;

    RestoredDatabase(
            DbInstanceSpec spec,
            DatabaseStations stations,
            DatabaseBill bill,
            InstanceLog log,
            MachineStorage storage,
            BuildContext context) {
        this.spec = spec;
        this.stations = stations;
        this.bill = bill;
        this.log = log;
        this.storage = storage;
        this.context = context;
    }

    AvailabilityZone zone(RestoredInstanceSpec how) {
        return context.zone(how.zone() == null ? spec.zone() : how.zone());
    }

    /** What is written on the volume; nothing where storage is no limit. */
    long dataBytes() {
        StorageSpec volume = spec.storage();
        if (volume == null) {
            return 0;
        }
        DataSize data =
                volume.snapshot() == null ? volume.data() : volume.snapshot().data();
        return data == null ? 0 : data.bytes();
    }

    DatabaseInstance create(String path, RestoredInstanceSpec how) {
        AvailabilityZone zone = zone(how);
        ServiceStation station = stations.add(path + ".station", zone);
        if (how.throughput() == null && dataBytes() > 0) {
            restoreLazily(path, how);
        }
        long restart = Variates.of(spec.restart())
                .sampleNanos(context.sim().stream(path + "/restart").at(0));
        DatabaseInstance instance = new DatabaseInstance(context.sim(), path, zone, station, restart, log);
        if (!zone.isPowered()) {
            instance.powerLost();
        }
        bill.add(zone, false, stations.classes().current(), context.sim().now());
        return instance;
    }

    private void restoreLazily(String path, RestoredInstanceSpec how) {
        VolumeFleet volumes = Objects.requireNonNull(storage.volumes(), "data is on volumes");
        volumes.find(path + ".station.volume").restoreLazily(initialization(path, how));
    }

    private VolumeInitialization initialization(String path, RestoredInstanceSpec how) {
        Variate firstTouch = how.firstTouch() == null ? FIRST_TOUCH : Variates.of(how.firstTouch());
        long hydration = how.hydration() == null
                ? HYDRATION_BYTES_PER_SECOND
                : how.hydration().bytesPerSecond();
        return new VolumeInitialization(
                dataBytes(),
                firstTouch,
                hydration,
                context.sim().stream(path + "/first-touch"),
                context.sim().now());
    }
}
