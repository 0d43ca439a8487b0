package io.virga.scenarios.build;

import io.virga.models.space.StorageAutoscaling;
import io.virga.models.space.StorageSpace;
import io.virga.models.traffic.StationStorage;
import io.virga.scenarios.spec.resource.StorageSpaceSpec;
import java.util.Objects;

/** The space of a database on its volumes, which grow together, and what is measured of it. */
final class DatabaseSpace {
    private static final long GIB = 1L << 30;

    private final StorageSpace space;

    DatabaseSpace(String name, StorageSpaceSpec spec, MachineStorage storage, BuildContext context) {
        VolumeFleet volumes = Objects.requireNonNull(storage.volumes(), "space is on volumes");
        long allocated = volumes.settings().sizeGib() * GIB;
        this.space =
                new StorageSpace(allocated, spec.used().bytes(), spec.perWrite().bytes());
        if (spec.maxAllocatedStorage() != null) {
            long most = spec.maxAllocatedStorage().bytes() / GIB;
            new StorageAutoscaling(context.sim(), name + ".storage", space, most, volumes::growTo, context.journal());
        }
    }

    /** The storage of stations, of which their writes take. */
    StationStorage over(StationStorage under) {
        return space.over(under);
    }

    void restart() {
        space.restart();
    }

    void observe(Observations to) {
        to.ratio("FreeStorageSpace", "min", "B", space.leastFreeBytes(), 1, 1);
        to.ratio("AllocatedStorage", "last", "B", space.allocatedBytes(), 1, 1);
        to.count("StorageFullWrites", "sum", space.refusedWrites());
    }

    void sample(Samples samples) {
        samples.add("FreeStorageSpace", "B", space.freeBytes());
    }
}
