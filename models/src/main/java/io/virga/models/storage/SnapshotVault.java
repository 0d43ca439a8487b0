package io.virga.models.storage;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The snapshots of one lineage in one region, encrypted or not, and what is billed for them. Encrypted and unencrypted
 * ones have no block in common (EC2 user guide, copy an Amazon EBS snapshot: a copy that is encrypted is a full one).
 */
public final class SnapshotVault {
    private static final long HOUR_NANOS = 3_600_000_000_000L;

    private final String resource;
    private final String region;
    private final boolean encrypted;
    private final SnapshotStore store = new SnapshotStore();
    private final StorageHistory standard = new StorageHistory();
    private final StorageHistory archive = new StorageHistory();
    private final List<SnapshotCharge> charges = new ArrayList<>();
    private long billedElsewhereBytes;
    private long copiesUntilNanos;

    SnapshotVault(String resource, String region, boolean encrypted) {
        this.resource = resource;
        this.region = region;
        this.encrypted = encrypted;
    }

    /** The resource whose volume the lineage began with. */
    public String resource() {
        return resource;
    }

    public String region() {
        return region;
    }

    public boolean isEncrypted() {
        return encrypted;
    }

    /** Bytes in the standard tier over time. */
    public StorageHistory standard() {
        return standard;
    }

    /** Bytes in the archive over time. */
    public StorageHistory archive() {
        return archive;
    }

    /** What was billed once, in order. */
    public List<SnapshotCharge> charges() {
        return List.copyOf(charges);
    }

    /** A snapshot that was there before and is billed as such. */
    void addBilledElsewhere(Snapshot snapshot) {
        billedElsewhereBytes += store.add(snapshot);
    }

    /** Keeps a snapshot; answers with the bytes that are new. */
    long add(Snapshot snapshot, long now) {
        long bytes = store.add(snapshot);
        changed(now);
        return bytes;
    }

    void delete(Snapshot snapshot, long now) {
        store.delete(snapshot);
        changed(now);
    }

    void moveToArchive(Snapshot snapshot, long now) {
        store.archive(snapshot);
        changed(now);
    }

    void restoreFromArchive(Snapshot snapshot, long now) {
        store.restoreFromArchive(snapshot);
        changed(now);
    }

    private void changed(long now) {
        standard.set(now, store.storedBytes() - billedElsewhereBytes);
        archive.set(now, store.archivedBytes());
    }

    /** A copy into it of so long: one begins when the last is over. Answers with the time until its end. */
    long copying(long durationNanos, long now) {
        copiesUntilNanos = Math.max(copiesUntilNanos, now) + durationNanos;
        return copiesUntilNanos - now;
    }

    void charge(SnapshotCharge.Kind kind, long now, BigInteger quantity) {
        if (quantity.signum() > 0) {
            charges.add(new SnapshotCharge(kind, now, quantity));
        }
    }

    /** Archived bytes go away: the rest of the 90 days is billed, to the nearest hour. */
    void chargeEarlyDeletion(long bytes, long archivedNanos, long now) {
        long left = archivedNanos + SnapshotStore.ARCHIVE_MINIMUM_NANOS - now;
        long hours = (left + HOUR_NANOS / 2) / HOUR_NANOS;
        if (hours > 0) {
            BigInteger nanos = BigInteger.valueOf(hours * HOUR_NANOS);
            charge(SnapshotCharge.Kind.EARLY_DELETION, now, nanos.multiply(BigInteger.valueOf(bytes)));
        }
    }
}
