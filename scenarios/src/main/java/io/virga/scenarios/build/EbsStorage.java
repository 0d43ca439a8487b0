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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One EBS volume under each machine of a resource, behind the EBS limits of the machine's type. */
final class EbsStorage implements MachineStorage {
    private final StorageSpec spec;
    private final VolumeFleet fleet;
    private final Map<String, VolumeAccess> accesses = new LinkedHashMap<>();
    private final Map<String, VolumeSlot> moved = new LinkedHashMap<>();
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
            VolumeAccess access = fleet.access(slot(stationPath, zone), stationPath, instanceType);
            accesses.put(stationPath, access);
            return access;
        }

        @Override
        public void release(BlockDevice device) {
            machines--;
            if (device instanceof VolumeAccess access) {
                accesses.values().remove(access);
                access.release();
                if (spec.isDeletedOnTermination() && (machines == 0 || !spec.multiAttach())) {
                    fleet.delete(access.volume());
                }
            }
        }
    }

    /** With Multi-Attach the first machine's volume is that of all. */
    private VolumeSlot slot(String stationPath, AvailabilityZone zone) {
        VolumeSlot there = spec.multiAttach() ? fleet.only() : moved.remove(stationPath);
        return there == null ? fleet.create(stationPath + ".volume", zone) : there;
    }

    @Override
    public void move(String fromStation, String toStation) {
        VolumeAccess access = Objects.requireNonNull(accesses.remove(fromStation), fromStation);
        access.release();
        moved.put(toStation, access.slot());
    }

    @Override
    public @Nullable String stationOf(Volume volume) {
        return accesses.entrySet().stream()
                .filter(entry -> entry.getValue().volume() == volume)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
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
