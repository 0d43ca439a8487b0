package io.virga.scenarios.build;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.monitoring.Journal;
import io.virga.models.pricing.RunLog;
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

    /** A volume as it is ordered, and since when. */
    private record Life(Order order, long fromNanos) {}

    private final VolumeProperties spec;
    private final BuildContext context;
    private final VolumeSettings settings;
    private final IoTotals totals;
    private final VolumeMetrics metrics;
    private final Map<Volume, Life> lives = new LinkedHashMap<>();
    private final Map<Order, RunLog> ended = new LinkedHashMap<>();
    private long firstTouchesOfDeleted;
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
        beginLife(volume);
        return volume;
    }

    private VolumeInitialization initialization(Volume volume, SnapshotSpec snapshot) {
        return new VolumeInitialization(
                snapshot.data().bytes(),
                Variates.of(snapshot.firstTouch()),
                snapshot.hydration().bytesPerSecond(),
                volume.stream("first-touch"),
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
        firstTouchesOfDeleted += volume.firstTouches();
    }

    private void beginLife(Volume volume) {
        Life life = new Life(
                new Order(volume.zone(), volume.settings()), context.sim().now());
        lives.put(volume, life);
        log(life.order);
    }

    private void endLife(Volume volume) {
        Life life = lives.remove(volume);
        if (life != null) {
            log(life.order).add(new RunInterval(life.fromNanos, context.sim().now()));
        }
    }

    private RunLog log(Order order) {
        return ended.computeIfAbsent(order, each -> new RunLog());
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
        beginLife(volume);
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
        return List.copyOf(lives.keySet());
    }

    long firstTouches() {
        return firstTouchesOfDeleted
                + lives.keySet().stream().mapToLong(Volume::firstTouches).sum();
    }

    /** When its volumes were there, by what they were ordered as. */
    Map<Order, List<RunInterval>> existence() {
        Map<Order, List<RunInterval>> existence = new LinkedHashMap<>();
        ended.forEach((order, log) -> existence.put(order, log.runs()));
        lives.values()
                .forEach(life -> existence
                        .computeIfAbsent(life.order, order -> new ArrayList<>())
                        .add(new RunInterval(life.fromNanos, Long.MAX_VALUE)));
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
