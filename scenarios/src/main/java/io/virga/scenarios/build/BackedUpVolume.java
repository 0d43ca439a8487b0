package io.virga.scenarios.build;

import io.virga.kernel.random.Mix;
import io.virga.models.monitoring.Journal;
import io.virga.models.storage.BulkWrite;
import io.virga.models.storage.EbsSnapshot;
import io.virga.models.storage.SnapshotSource;
import io.virga.models.storage.TrackedWrites;
import io.virga.models.storage.Volume;
import io.virga.models.storage.VolumeInitialization;
import io.virga.models.storage.VolumeSlot;
import io.virga.scenarios.spec.operation.CreateSnapshot;
import io.virga.scenarios.spec.operation.RestoreVolume;
import io.virga.scenarios.spec.operation.WriteData;
import io.virga.scenarios.spec.value.DataSize;

/** The volume of a resource of which snapshots are taken: what is written on it, and what takes its place. */
final class BackedUpVolume {
    private static final long GIB = 1L << 30;

    private final String resource;
    private final VolumeFleet fleet;
    private final VolumeSlot slot;
    private final BuildContext context;
    private final Journal journal;
    private boolean encrypted;

    BackedUpVolume(String resource, VolumeFleet fleet, VolumeSlot slot, BuildContext context) {
        this.resource = resource;
        this.fleet = fleet;
        this.slot = slot;
        this.context = context;
        this.journal = context.journal();
        this.encrypted = fleet.spec().encrypted();
    }

    /** Begins to keep track of what is written; a snapshot that it was created from is the first of its snapshots. */
    void track(SnapshotModels snapshots) {
        Volume volume = slot.volume();
        SnapshotSource source = new SnapshotSource(volume.settings().sizeGib() * GIB);
        DataSize data = fleet.spec().snapshot() == null
                ? fleet.spec().data()
                : fleet.spec().snapshot().data();
        if (data == null) {
            throw new IllegalArgumentException(resource + " does not say what is written on it");
        }
        source.write(0, data.bytes());
        if (fleet.spec().snapshot() != null) {
            String region = volume.zone().region().name();
            snapshots.catalog().adopt(resource, source.snapshot(resource + ".snapshot"), region, encrypted);
        }
        track(volume, source, data.bytes());
    }

    private void track(Volume volume, SnapshotSource source, long workingSetBytes) {
        volume.track(
                new TrackedWrites(source, workingSetBytes, context.sim().stream(volume.path() + "/written-blocks")));
    }

    /** CreateSnapshot. */
    void snapshot(String name, CreateSnapshot spec, SnapshotModels snapshots) {
        snapshots
                .service()
                .create(
                        name,
                        resource,
                        slot.volume(),
                        encrypted,
                        spec.throughput().bytesPerSecond());
    }

    /** Writes data from now on. */
    void write(String name, WriteData spec) {
        TrackedWrites writes = slot.volume().writes();
        if (writes == null) {
            throw new IllegalStateException(resource + " is not kept track of");
        }
        long key = Mix.hash("operation." + name);
        new BulkWrite(slot.volume(), writes, spec.offset().bytes(), spec.size().bytes(), key, this::written).next();
    }

    private void written(BulkWrite write) {
        String outcome = write.isDone() ? "all is written: " : "writing ends early, the volume is away: ";
        journal.record("volume", slot.volume().path(), outcome + write.written() + " B");
    }

    /** CreateVolume and AttachVolume, if the snapshot is there now. */
    void restore(String name, RestoreVolume spec, SnapshotModels snapshots) {
        EbsSnapshot snapshot = snapshots.catalog().completed("CreateVolume", spec.snapshot());
        if (snapshot == null) {
            return;
        }
        if (!fleet.hasAttached(slot.volume())) {
            journal.record("volume", resource, "AttachVolume fails: its instance was terminated");
            return;
        }
        boolean fast =
                snapshot.tryFastRestore(slot.volume().zone(), context.sim().now());
        snapshots.later().after(spec.attaching().toNanos(), () -> attach(name, spec, snapshot, fast));
    }

    private void attach(String name, RestoreVolume spec, EbsSnapshot snapshot, boolean fast) {
        Volume old = slot.volume();
        TrackedWrites before = old.writes();
        Volume restored = fleet.replace(slot, old.path() + ".restored." + name, spec.deleteReplaced());
        long data = snapshot.contents().dataBytes();
        if (!fast) {
            restored.restoreLazily(new VolumeInitialization(
                    data,
                    Variates.of(spec.firstTouch()),
                    spec.hydration().bytesPerSecond(),
                    context.sim().stream(restored.path() + "/first-touch"),
                    context.sim().now()));
        }
        SnapshotSource source =
                SnapshotSource.restored(snapshot.contents(), restored.settings().sizeGib() * GIB);
        track(restored, source, before == null ? data : before.workingSetBytes());
        encrypted = snapshot.vault().isEncrypted() || (spec.encrypted() != null && spec.encrypted());
        journal.record(
                "volume", restored.path(), "takes the place of " + old.path() + (fast ? ", with all its data" : ""));
    }
}
