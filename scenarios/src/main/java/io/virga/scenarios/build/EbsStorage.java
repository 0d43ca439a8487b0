package io.virga.scenarios.build;

import io.virga.models.compute.InstanceType;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.storage.EbsLimits;
import io.virga.models.storage.EbsLink;
import io.virga.models.storage.Volume;
import io.virga.models.storage.VolumeAccess;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.StationSettings;
import io.virga.models.traffic.StationStorage;
import io.virga.scenarios.spec.resource.StorageSpec;

/** One EBS volume under each machine of a resource, behind the EBS limits of the machine's type. */
final class EbsStorage implements MachineStorage {
    private final StorageSpec spec;
    private final VolumeFleet fleet;

    EbsStorage(StorageSpec spec, BuildContext context) {
        this.spec = spec;
        this.fleet = new VolumeFleet(spec, context);
    }

    @Override
    public StationSettings under(StationSettings station, InstanceType type) {
        return station.withStorage(new OnType(spec, fleet, type.name()));
    }

    private record OnType(StorageSpec spec, VolumeFleet fleet, String instanceType) implements StationStorage {
        @Override
        public BlockDevice attach(String stationPath, AvailabilityZone zone) {
            Volume volume = fleet.create(stationPath + ".volume", zone);
            EbsLimits limits = Volumes.limits(instanceType);
            if (limits == null) {
                return new VolumeAccess(volume, null);
            }
            EbsLink link = new EbsLink(volume.simulation(), stationPath, zone, limits);
            volume.attach(link);
            return new VolumeAccess(volume, link);
        }

        @Override
        public void release(BlockDevice device) {
            if (device instanceof VolumeAccess access) {
                access.release();
                if (spec.isDeletedOnTermination()) {
                    fleet.delete(access.volume());
                }
            }
        }
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
