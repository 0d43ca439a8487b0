package io.virga.models.storage;

import io.virga.models.monitoring.Journal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All snapshots by their names, and what is stored for them. What EC2 refuses is journalled. */
public final class SnapshotCatalog {
    private record VaultKey(Lineage lineage, String region, boolean encrypted) {}

    private final Journal journal;
    private final Map<String, EbsSnapshot> snapshots = new LinkedHashMap<>();
    private final Map<VaultKey, SnapshotVault> vaults = new LinkedHashMap<>();

    public SnapshotCatalog(Journal journal) {
        this.journal = journal;
    }

    /** All that was stored, for the bill. */
    public Collection<SnapshotVault> vaults() {
        return List.copyOf(vaults.values());
    }

    /** All snapshots that were ever taken or copied, for the bill. */
    public Collection<EbsSnapshot> snapshots() {
        return List.copyOf(snapshots.values());
    }

    SnapshotVault vault(String resource, Lineage lineage, String region, boolean encrypted) {
        return vaults.computeIfAbsent(
                new VaultKey(lineage, region, encrypted), key -> new SnapshotVault(resource, region, encrypted));
    }

    /** A volume was created from this snapshot before, which is billed with the volume; later ones share its data. */
    public void adopt(String resource, Snapshot snapshot, String region, boolean encrypted) {
        vault(resource, snapshot.lineage(), region, encrypted).addBilledElsewhere(snapshot);
    }

    EbsSnapshot keep(Snapshot contents, SnapshotVault vault, long volumeGib) {
        EbsSnapshot snapshot = new EbsSnapshot(snapshots.size() + 1, contents, vault, volumeGib);
        snapshots.put(contents.name(), snapshot);
        return snapshot;
    }

    int count(Predicate<EbsSnapshot> which) {
        return (int) snapshots.values().stream().filter(which).count();
    }

    /** The snapshot, if an operation can use it, which takes a completed one; null, and journalled, if not. */
    public @Nullable EbsSnapshot completed(String operation, String name) {
        return in(EbsSnapshot.State.COMPLETED, operation, name);
    }

    /** The snapshot, if it is in the state that an operation needs; null, and journalled, if not. */
    @Nullable
    EbsSnapshot in(EbsSnapshot.State required, String operation, String name) {
        EbsSnapshot snapshot = find(operation, name);
        if (snapshot != null && snapshot.state() != required) {
            refuse(operation, name, "IncorrectState, it is " + snapshot.state().word());
            return null;
        }
        return snapshot;
    }

    @Nullable
    EbsSnapshot find(String operation, String name) {
        EbsSnapshot snapshot = snapshots.get(name);
        if (snapshot == null || snapshot.state() == EbsSnapshot.State.DELETED) {
            refuse(operation, name, "InvalidSnapshot.NotFound");
            return null;
        }
        return snapshot;
    }

    void refuse(String operation, String name, String reason) {
        journal(name, operation + " fails: " + reason);
    }

    void journal(String name, String text) {
        journal.record("snapshot", name, text);
    }
}
