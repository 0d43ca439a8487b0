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
import org.jspecify.annotations.Nullable;

/** The volumes under the stations of a resource, one under each; does nothing for a resource that has none. */
final class StorageModel {
    private final @Nullable StorageSpec spec;
    private final @Nullable VolumeFleet fleet;

    private StorageModel(@Nullable StorageSpec spec, @Nullable VolumeFleet fleet) {
        this.spec = spec;
        this.fleet = fleet;
    }

    static StorageModel of(@Nullable StorageSpec spec, BuildContext context) {
        return new StorageModel(spec, spec == null ? null : new VolumeFleet(spec, context));
    }

    /** Puts a volume under each station of these settings, behind the limits of the machine's type. */
    StationSettings under(StationSettings station, InstanceType type) {
        return spec == null || fleet == null ? station : station.withStorage(new OnType(spec, fleet, type.name()));
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
            if (device instanceof VolumeAccess access && spec.isDeletedOnTermination()) {
                fleet.delete(access.volume());
            }
        }
    }

    void restart() {
        if (fleet != null) {
            fleet.metrics().restart();
        }
    }

    void observe(Observations to) {
        if (fleet != null) {
            fleet.metrics().observe(to);
        }
    }

    void sample(Samples samples) {
        if (fleet != null) {
            fleet.metrics().sample(samples);
        }
    }

    /** Volumes of EC2 instances. */
    void meter(String resource, BillBuilder bill) {
        if (fleet != null) {
            VolumeMetering.ec2(resource, fleet, bill);
        }
    }

    /** Storage of a database instance, which RDS has prices of its own for. */
    void meterDatabase(String resource, BillBuilder bill) {
        if (fleet != null) {
            VolumeMetering.rds(resource, fleet, bill);
        }
    }
}
