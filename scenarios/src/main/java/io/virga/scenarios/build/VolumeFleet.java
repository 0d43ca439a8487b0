package io.virga.scenarios.build;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.monitoring.Journal;
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
    /** What volumes are billed alike for. */
    record Order(AvailabilityZone zone, VolumeSettings settings) {}

    /** A volume as it was ordered, and since when and until when. */
    private static final class Life {
        private final Volume volume;
        private final Order order;
        private final long fromNanos;
        private long toNanos = Long.MAX_VALUE;

        Life(Volume volume, long fromNanos) {
            this.volume = volume;
            this.order = new Order(volume.zone(), volume.settings());
            this.fromNanos = fromNanos;
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
        endLife(volume);
    }

    private void endLife(Volume volume) {
        for (Life life : lives) {
            if (life.volume == volume && life.toNanos == Long.MAX_VALUE) {
                life.toNanos = context.sim().now();
            }
        }
    }

    /** ModifyVolume on each of its volumes; what EC2 refuses is journalled and changes nothing. */
    void modify(VolumeChange change) {
        volumes().forEach(volume -> modify(volume, change.of(volume.settings())));
    }

    private void modify(Volume volume, VolumeSettings changed) {
        Journal journal = context.journal();
        String refusal = volume.modification().refusal(changed);
        if (refusal != null) {
            journal.record("volume", volume.path(), "ModifyVolume fails: " + refusal);
            return;
        }
        endLife(volume);
        volume.modification().modify(changed, () -> {
            volume.latency(Volumes.latency(spec, changed.type()));
            journal.record("volume", volume.path(), "is optimized as " + Volumes.describe(changed));
        });
        journal.record("volume", volume.path(), "becomes " + Volumes.describe(changed) + " and is being optimized");
        lives.add(new Life(volume, context.sim().now()));
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
                .filter(life -> life.toNanos == Long.MAX_VALUE)
                .map(life -> life.volume)
                .toList();
    }

    long firstTouches() {
        return lives.stream()
                .map(life -> life.volume)
                .distinct()
                .mapToLong(Volume::firstTouches)
                .sum();
    }

    /** When its volumes were there, by what they were ordered as. */
    Map<Order, List<RunInterval>> existence() {
        Map<Order, List<RunInterval>> existence = new LinkedHashMap<>();
        lives.forEach(life -> existence
                .computeIfAbsent(life.order, order -> new ArrayList<>())
                .add(new RunInterval(life.fromNanos, life.toNanos)));
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
