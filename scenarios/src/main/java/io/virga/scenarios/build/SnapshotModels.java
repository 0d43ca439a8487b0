package io.virga.scenarios.build;

import io.virga.models.operation.Later;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.SnapshotBill;
import io.virga.models.storage.SnapshotArchive;
import io.virga.models.storage.SnapshotCatalog;
import io.virga.models.storage.SnapshotService;
import io.virga.models.storage.VolumeSlot;
import io.virga.scenarios.spec.operation.CopySnapshot;
import io.virga.scenarios.spec.operation.CreateSnapshot;
import io.virga.scenarios.spec.operation.DeleteSnapshot;
import io.virga.scenarios.spec.operation.EnableFastSnapshotRestores;
import io.virga.scenarios.spec.operation.ModifySnapshotTier;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.operation.RestoreSnapshotTier;
import io.virga.scenarios.spec.operation.RestoreVolume;
import io.virga.scenarios.spec.operation.WriteData;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The snapshots of a scenario in a simulation, and the operations on them. */
final class SnapshotModels {
    private final BuildContext context;
    private final Map<String, ResourceModel> resources;
    private final SnapshotCatalog catalog;
    private final SnapshotService service;
    private final SnapshotArchive archive;
    private final Later later;
    private final Map<String, BackedUpVolume> volumes = new LinkedHashMap<>();

    SnapshotModels(BuildContext context, Map<String, ResourceModel> resources) {
        this.context = context;
        this.resources = resources;
        this.catalog = new SnapshotCatalog(context.journal());
        this.service = new SnapshotService(context.sim(), catalog);
        this.archive = new SnapshotArchive(context.sim(), catalog);
        this.later = new Later(context.sim(), "ec2.attaching");
    }

    SnapshotCatalog catalog() {
        return catalog;
    }

    SnapshotService service() {
        return service;
    }

    Later later() {
        return later;
    }

    /** What an operation does to snapshots or with them; null for one that does nothing of that kind. */
    @Nullable
    Runnable operation(String name, OperationSpec spec) {
        if (spec instanceof CreateSnapshot create) {
            BackedUpVolume volume = volume(create.target());
            return () -> volume.snapshot(name, create, this);
        } else if (spec instanceof WriteData write) {
            BackedUpVolume volume = volume(write.target());
            return () -> volume.write(name, write);
        } else if (spec instanceof RestoreVolume restore) {
            BackedUpVolume volume = volume(restore.target());
            return () -> volume.restore(name, restore, this);
        } else if (spec instanceof CopySnapshot copy) {
            return () -> copy(name, copy);
        } else if (spec instanceof ModifySnapshotTier tier) {
            return () -> archive.archive(tier.target(), tier.throughput().bytesPerSecond());
        } else if (spec instanceof RestoreSnapshotTier back) {
            long nanos = Variates.of(back.duration())
                    .sampleNanos(context.sim().stream("operation." + name + "/duration")
                            .at(0));
            return () -> archive.restore(back.target(), nanos);
        } else if (spec instanceof DeleteSnapshot delete) {
            return () -> service.delete(delete.target());
        } else if (spec instanceof EnableFastSnapshotRestores enable) {
            return () ->
                    context.zones(enable.zones()).forEach(zone -> service.enableFastRestore(enable.target(), zone));
        }
        return null;
    }

    private void copy(String name, CopySnapshot spec) {
        boolean encrypts = spec.encrypted() != null && spec.encrypted();
        service.copy(
                name, spec.target(), spec.region(), encrypts, spec.throughput().bytesPerSecond());
    }

    private BackedUpVolume volume(String resource) {
        return volumes.computeIfAbsent(resource, this::track);
    }

    private BackedUpVolume track(String resource) {
        ResourceModel model = resources.get(resource);
        VolumeFleet fleet = model == null ? null : model.volumes();
        VolumeSlot slot = fleet == null ? null : fleet.only();
        if (fleet == null || slot == null) {
            throw new IllegalArgumentException(resource + " has not just one volume");
        }
        BackedUpVolume volume = new BackedUpVolume(resource, fleet, slot, context);
        volume.track(this);
        return volume;
    }

    /** Adds what snapshots cost. */
    void meter(BillBuilder bill) {
        catalog.vaults().forEach(vault -> SnapshotBill.add(vault, bill));
        catalog.snapshots().forEach(snapshot -> SnapshotBill.addFastRestores(snapshot, bill));
    }
}
