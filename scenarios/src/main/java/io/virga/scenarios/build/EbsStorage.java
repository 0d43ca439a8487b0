package io.virga.scenarios.build;

import io.virga.models.compute.InstanceType;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.storage.Volume;
import io.virga.models.storage.VolumeAccess;
import io.virga.models.storage.VolumeSlot;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.StationSettings;
import io.virga.models.traffic.StationStorage;
import io.virga.scenarios.spec.resource.StorageSpec;

/** One EBS volume under each machine of a resource, behind the EBS limits of the machine's type. */
final class EbsStorage implements MachineStorage {
    private static final String VOLUME = ".volume";

    private final StorageSpec spec;
    private final VolumeFleet fleet;
    private int machines;

    EbsStorage(StorageSpec spec, BuildContext context) {
        this.spec = spec;
        this.fleet = new VolumeFleet(spec, context);
    }

    @Override
    public StationSettings under(StationSettings station, InstanceType type) {
        return station.withStorage(new OnType(type.name()));
    }

    private final class OnType implements StationStorage {
        private final String instanceType;

        OnType(String instanceType) {
            this.instanceType = instanceType;
        }

        @Override
        public BlockDevice attach(String stationPath, AvailabilityZone zone) {
            machines++;
            return fleet.access(slot(stationPath, zone), stationPath, instanceType);
        }

        @Override
        public void release(BlockDevice device) {
            machines--;
            if (device instanceof VolumeAccess access) {
                access.release();
                if (spec.isDeletedOnTermination() && (machines == 0 || !spec.multiAttach())) {
                    fleet.delete(access.volume());
                }
            }
        }
    }

    /** With Multi-Attach the first machine's volume is that of all. */
    private VolumeSlot slot(String stationPath, AvailabilityZone zone) {
        VolumeSlot shared = spec.multiAttach() ? fleet.only() : null;
        return shared == null ? fleet.create(stationPath + VOLUME, zone) : shared;
    }

    /** The path of the station under which that volume is, or one that it replaced. */
    static String stationOf(Volume volume) {
        return volume.path().substring(0, volume.path().lastIndexOf(VOLUME));
    }

    @Override
    public VolumeFleet volumes() {
        return fleet;
    }

    @Override
    public void restart() {
        fleet.metrics().restart();
    }

    @Override
    public void observe(Observations to) {
        fleet.metrics().observe(to);
    }

    @Override
    public void sample(Samples samples) {
        fleet.metrics().sample(samples);
    }

    @Override
    public void meter(String resource, BillBuilder bill) {
        VolumeMetering.ec2(resource, fleet, bill);
    }

    @Override
    public void meterDatabase(String resource, BillBuilder bill) {
        VolumeMetering.rds(resource, fleet, bill);
    }
}
