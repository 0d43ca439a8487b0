package io.virga.scenarios.build;

import io.virga.models.compute.InstanceType;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.storage.Volume;
import io.virga.models.traffic.StationSettings;
import io.virga.scenarios.spec.resource.InstanceStoreSpec;
import io.virga.scenarios.spec.resource.StorageSpec;
import org.jspecify.annotations.Nullable;

/** What the machines of a resource keep their data on: EBS volumes, disks of their own, or nothing that matters. */
interface MachineStorage {
    /** Puts storage under each station of these settings, on a machine of that type. */
    StationSettings under(StationSettings station, InstanceType type);

    /** The EBS volumes; null where there are none. */
    default @Nullable VolumeFleet volumes() {
        return null;
    }

    /** The path of the station under which that volume is; null where there is none any more. */
    default @Nullable String stationOf(Volume volume) {
        return null;
    }

    /** The machine at one path is replaced by that at another, which takes its volume over. */
    default void move(String fromStation, String toStation) {}

    void restart();

    void observe(Observations to);

    void sample(Samples samples);

    /** Adds what it costs under instances of one's own. */
    void meter(String resource, BillBuilder bill);

    /** Adds what it costs under a database, which RDS has prices of its own for. */
    void meterDatabase(String resource, BillBuilder bill);

    /** At most one of the two is written. */
    static MachineStorage of(@Nullable StorageSpec volume, @Nullable InstanceStoreSpec disks, BuildContext context) {
        if (volume != null) {
            return new EbsStorage(volume, context);
        }
        return disks != null ? new InstanceStoreStorage(disks, context) : new None();
    }

    /** Storage is neither limited nor billed. */
    final class None implements MachineStorage {
        @Override
        public StationSettings under(StationSettings station, InstanceType type) {
            return station;
        }

        @Override
        public void restart() {}

        @Override
        public void observe(Observations to) {}

        @Override
        public void sample(Samples samples) {}

        @Override
        public void meter(String resource, BillBuilder bill) {}

        @Override
        public void meterDatabase(String resource, BillBuilder bill) {}
    }
}
