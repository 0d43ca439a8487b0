package io.virga.scenarios.build;

import io.virga.kernel.random.LogNormal;
import io.virga.kernel.random.Variate;
import io.virga.models.storage.VolumeInitialization;
import io.virga.scenarios.spec.operation.LazyLoadingSpec;
import io.virga.scenarios.spec.resource.StorageSpec;
import io.virga.scenarios.spec.value.DataSize;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is written on the volumes of a database, and how it gets to new ones. */
final class DatabaseData {
    private static final Variate FIRST_TOUCH = LogNormal.ofMedianAndQuantile(30e6, 0.99, 100e6);
    private static final long HYDRATION_BYTES_PER_SECOND = 60_000_000L;

    private final @Nullable StorageSpec spec;
    private final MachineStorage storage;
    private final BuildContext context;

    DatabaseData(@Nullable StorageSpec spec, MachineStorage storage, BuildContext context) {
        this.spec = spec;
        this.storage = storage;
        this.context = context;
    }

    /** Nothing where storage is no limit, or does not say. */
    long sizeBytes() {
        return sizeBytes(spec);
    }

    static long sizeBytes(@Nullable StorageSpec spec) {
        if (spec == null) {
            return 0;
        }
        DataSize data = spec.snapshot() == null ? spec.data() : spec.snapshot().data();
        return data == null ? 0 : data.bytes();
    }

    /** The size of its largest volume now. */
    long volumeBytes() {
        VolumeFleet volumes = storage.volumes();
        return volumes == null
                ? 0
                : volumes.volumes().stream()
                                .mapToLong(volume -> volume.settings().sizeGib())
                                .max()
                                .orElse(0)
                        << 30;
    }

    /** The volume under that station is in use from now on while its data comes; null where there is none. */
    @Nullable
    VolumeInitialization loadLazily(String stationPath, LazyLoadingSpec how) {
        if (sizeBytes() == 0) {
            return null;
        }
        VolumeFleet volumes = Objects.requireNonNull(storage.volumes(), "data is on volumes");
        VolumeInitialization initialization = initialization(stationPath, how);
        volumes.find(stationPath + ".volume").restoreLazily(initialization);
        return initialization;
    }

    private VolumeInitialization initialization(String stationPath, LazyLoadingSpec how) {
        Variate firstTouch = how.firstTouch() == null ? FIRST_TOUCH : Variates.of(how.firstTouch());
        long hydration = how.hydration() == null
                ? HYDRATION_BYTES_PER_SECOND
                : how.hydration().bytesPerSecond();
        String path = stationPath.substring(0, stationPath.lastIndexOf('.'));
        return new VolumeInitialization(
                sizeBytes(),
                firstTouch,
                hydration,
                context.sim().stream(path + "/first-touch"),
                context.sim().now());
    }
}
