package io.virga.scenarios.build;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.storage.FastSnapshotRestore;
import io.virga.models.storage.IoTotals;
import io.virga.models.storage.Volume;
import io.virga.models.storage.VolumeFailures;
import io.virga.models.storage.VolumeInitialization;
import io.virga.models.storage.VolumeSettings;
import io.virga.models.topology.AvailabilityZone;
import io.virga.scenarios.spec.resource.SnapshotSpec;
import io.virga.scenarios.spec.resource.VolumeProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The volumes of one resource: ordered alike, counted together, restored from the same snapshot. */
final class VolumeFleet {
    /** A volume and when it was there. */
    private static final class Life {
        private final Volume volume;
        private final long createdNanos;
        private long deletedNanos = Long.MAX_VALUE;

        Life(Volume volume, long createdNanos) {
            this.volume = volume;
            this.createdNanos = createdNanos;
        }
    }

    private final VolumeProperties spec;
    private final BuildContext context;
    private final VolumeSettings settings;
    private final IoTotals totals;
    private final VolumeMetrics metrics;
    private final List<Life> lives = new ArrayList<>();
    private final Map<AvailabilityZone, FastSnapshotRestore> fastRestores = new LinkedHashMap<>();

    VolumeFleet(VolumeProperties spec, BuildContext context) {
        this.spec = spec;
        this.context = context;
        this.settings = Volumes.settings(spec);
        this.totals = new IoTotals(context.sim());
        this.metrics = new VolumeMetrics(this);
    }

    Volume create(String path, AvailabilityZone zone) {
        Volume volume = new Volume(context.sim(), path, zone, settings, Volumes.latency(spec), totals);
        volume.burstBalance(spec.burstBalance().fraction().doubleValue());
        VolumeFailures.expect(volume, Volumes.annualFailureRate(spec));
        if (spec.snapshot() != null && !restoresFast(zone)) {
            volume.restoreLazily(initialization(volume, spec.snapshot()));
        }
        lives.add(new Life(volume, context.sim().now()));
        return volume;
    }

    private VolumeInitialization initialization(Volume volume, SnapshotSpec snapshot) {
        return new VolumeInitialization(
                snapshot.data().bytes(),
                Variates.of(snapshot.firstTouch()),
                snapshot.hydration().bytesPerSecond(),
                context.sim().stream(volume.path() + "/first-touch"),
                context.sim().now());
    }

    private boolean restoresFast(AvailabilityZone zone) {
        FastSnapshotRestore restore = fastRestore(zone);
        return restore != null && restore.tryRestore(context.sim().now());
    }

    /** Of the snapshot in that zone; null when it is not enabled. */
    private @Nullable FastSnapshotRestore fastRestore(AvailabilityZone zone) {
        if (spec.fastRestore() == null) {
            return null;
        }
        long enabledNanos = -spec.fastRestore().enabledBefore().toNanos();
        return fastRestores.computeIfAbsent(zone, each -> new FastSnapshotRestore(settings.sizeGib(), enabledNanos));
    }

    void delete(Volume volume) {
        volume.delete();
        for (Life life : lives) {
            if (life.volume == volume) {
                life.deletedNanos = context.sim().now();
            }
        }
    }

    VolumeSettings settings() {
        return settings;
    }

    IoTotals totals() {
        return totals;
    }

    VolumeMetrics metrics() {
        return metrics;
    }

    /** Those that were not deleted. */
    List<Volume> volumes() {
        return lives.stream()
                .filter(life -> life.deletedNanos == Long.MAX_VALUE)
                .map(life -> life.volume)
                .toList();
    }

    long firstTouches() {
        return lives.stream().mapToLong(life -> life.volume.firstTouches()).sum();
    }

    /** When its volumes were there, by zone. */
    Map<AvailabilityZone, List<RunInterval>> existence() {
        Map<AvailabilityZone, List<RunInterval>> existence = new LinkedHashMap<>();
        lives.forEach(life -> existence
                .computeIfAbsent(life.volume.zone(), zone -> new ArrayList<>())
                .add(new RunInterval(life.createdNanos, life.deletedNanos)));
        return existence;
    }

    /** Zones in which fast restore is enabled. */
    List<AvailabilityZone> fastRestoreZones() {
        return List.copyOf(fastRestores.keySet());
    }

    VolumeProperties spec() {
        return spec;
    }
}
