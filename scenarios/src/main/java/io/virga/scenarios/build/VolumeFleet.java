package io.virga.scenarios.build;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.monitoring.Journal;
import io.virga.models.storage.EbsLimits;
import io.virga.models.storage.EbsLink;
import io.virga.models.storage.FastSnapshotRestore;
import io.virga.models.storage.IoTotals;
import io.virga.models.storage.Volume;
import io.virga.models.storage.VolumeAccess;
import io.virga.models.storage.VolumeFailures;
import io.virga.models.storage.VolumeInitialization;
import io.virga.models.storage.VolumeSettings;
import io.virga.models.storage.VolumeSlot;
import io.virga.models.topology.AvailabilityZone;
import io.virga.scenarios.spec.resource.SnapshotSpec;
import io.virga.scenarios.spec.resource.VolumeProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The volumes of one resource: ordered alike, counted together, restored from the same snapshot. */
final class VolumeFleet {
    private final VolumeProperties spec;
    private final BuildContext context;
    private final VolumeSettings settings;
    private final IoTotals totals;
    private final VolumeMetrics metrics;
    private final VolumeLives lives = new VolumeLives();
    private final Map<Volume, VolumeSlot> attached = new LinkedHashMap<>();
    private Consumer<Volume> onFailure = volume -> {};
    private long firstTouchesOfDeleted;
    private final Map<AvailabilityZone, FastSnapshotRestore> fastRestores = new LinkedHashMap<>();

    VolumeFleet(VolumeProperties spec, BuildContext context) {
        this.spec = spec;
        this.context = context;
        this.settings = Volumes.settings(spec);
        this.totals = new IoTotals(context.sim());
        this.metrics = new VolumeMetrics(this);
    }

    /** A volume as the scenario orders it. */
    VolumeSlot create(String path, AvailabilityZone zone) {
        Volume volume = create(path, zone, settings);
        volume.burstBalance(spec.burstBalance().fraction().doubleValue());
        if (spec.snapshot() != null && !restoresFast(zone)) {
            volume.restoreLazily(initialization(volume, spec.snapshot()));
        }
        VolumeSlot slot = new VolumeSlot(volume);
        attached.put(volume, slot);
        return slot;
    }

    private Volume create(String path, AvailabilityZone zone, VolumeSettings ordered) {
        Volume volume = new Volume(context.sim(), path, zone, ordered, Volumes.latency(spec, ordered.type()), totals);
        VolumeFailures.expect(volume, Volumes.annualFailureRate(spec));
        volume.onFailure(() -> fail(volume));
        lives.begin(volume, context.sim().now());
        return volume;
    }

    private void fail(Volume volume) {
        context.journal().record("volume", volume.path(), "fails: its data is lost");
        onFailure.accept(volume);
    }

    /** Is told of volumes that fail by themselves. */
    void onFailure(Consumer<Volume> listener) {
        onFailure = listener;
    }

    /** Another empty volume, ordered alike, takes the place of one that failed. */
    void replaceFailed(Volume failed) {
        VolumeSlot slot = Objects.requireNonNull(attached.get(failed), "an attached volume");
        replace(slot, failed.path() + "'", true);
    }

    /** The volume in a slot as a machine sees it, behind the EBS limits of its type. */
    VolumeAccess access(VolumeSlot slot, String machinePath, String instanceType) {
        EbsLimits limits = Volumes.limits(instanceType);
        if (limits == null) {
            return new VolumeAccess(slot, null);
        }
        EbsLink link = new EbsLink(context.sim(), machinePath, slot.volume().zone(), limits);
        slot.volume().attach(link);
        return new VolumeAccess(slot, link);
    }

    /** Its only volume; null for a resource that has several. */
    @Nullable
    VolumeSlot only() {
        return attached.size() == 1 ? attached.values().iterator().next() : null;
    }

    /** The volume of that path. */
    Volume find(String path) {
        return attached.keySet().stream()
                .filter(volume -> volume.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no volume " + path));
    }

    /** A new volume, ordered as the one in the slot is, takes its place. */
    Volume replace(VolumeSlot slot, String path, boolean deletesOld) {
        Volume old = slot.volume();
        Volume by = create(path, old.zone(), old.settings());
        slot.replace(by);
        attached.remove(old);
        attached.put(by, slot);
        if (deletesOld) {
            delete(old);
        }
        return by;
    }

    /** Whether machines have it. */
    boolean hasAttached(Volume volume) {
        return attached.containsKey(volume);
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
        attached.remove(volume);
        lives.end(volume, context.sim().now());
        firstTouchesOfDeleted += volume.firstTouches();
    }

    /** ModifyVolume on each of its volumes; what EC2 refuses is journalled and changes nothing. */
    void modify(VolumeChange change) {
        volumes().forEach(volume -> modify(volume, change.of(volume.settings())));
    }

    /** Makes all of its volumes that are there so large; tells why that cannot be now, or null when they are. */
    @Nullable
    String growTo(long sizeGib) {
        VolumeChange change = new VolumeChange(null, sizeGib, null, null);
        for (Volume volume : volumes()) {
            String refusal = volume.modification().refusal(change.of(volume.settings()));
            if (refusal != null) {
                return refusal;
            }
        }
        modify(change);
        return null;
    }

    private void modify(Volume volume, VolumeSettings changed) {
        Journal journal = context.journal();
        String refusal = volume.modification().refusal(changed);
        if (refusal != null) {
            journal.record("volume", volume.path(), "ModifyVolume fails: " + refusal);
            return;
        }
        lives.end(volume, context.sim().now());
        volume.modification().modify(changed, () -> {
            volume.latency(Volumes.latency(spec, changed.type()));
            journal.record("volume", volume.path(), "is optimized as " + Volumes.describe(changed));
        });
        journal.record("volume", volume.path(), "becomes " + Volumes.describe(changed) + " and is being optimized");
        lives.begin(volume, context.sim().now());
        if (volume.writes() != null) {
            volume.writes().source().grow(changed.sizeGib() << 30);
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

    /** Those that were not deleted, and that no other has taken the place of. */
    List<Volume> volumes() {
        return List.copyOf(attached.keySet());
    }

    long firstTouches() {
        return firstTouchesOfDeleted
                + lives.present().stream().mapToLong(Volume::firstTouches).sum();
    }

    /** When its volumes were there, by what they were ordered as. */
    Map<VolumeLives.Order, List<RunInterval>> existence() {
        return lives.byOrder();
    }

    /** Zones in which fast restore is enabled. */
    List<AvailabilityZone> fastRestoreZones() {
        return List.copyOf(fastRestores.keySet());
    }

    VolumeProperties spec() {
        return spec;
    }
}
