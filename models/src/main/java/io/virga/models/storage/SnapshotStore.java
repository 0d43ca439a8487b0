package io.virga.models.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The snapshots of one volume in one region (EC2 user guide, Amazon EBS snapshots): each block is stored once, however
 * many snapshots have it, and is freed with the last of them. In the archive a snapshot is whole.
 */
public final class SnapshotStore {
    private static final long HOUR_NANOS = 3_600_000_000_000L;

    /** Shortest time that an archived snapshot is billed for. */
    public static final long ARCHIVE_MINIMUM_NANOS = 90 * 24 * HOUR_NANOS;

    /** Restoring from the archive takes from … (study of AWS practice; the guide says up to 72 hours) */
    public static final long ARCHIVE_RESTORE_LEAST_NANOS = 24 * HOUR_NANOS;

    /** … to so long. */
    public static final long ARCHIVE_RESTORE_MOST_NANOS = 72 * HOUR_NANOS;

    private final Set<Snapshot> standard = new LinkedHashSet<>();
    private final Set<Snapshot> archived = new LinkedHashSet<>();

    /**
     * Keeps a snapshot.
     *
     * @return bytes that no other snapshot here had: what is stored, and sent, for it
     */
    public long add(Snapshot snapshot) {
        long before = storedBytes();
        if (archived.contains(snapshot) || !standard.add(snapshot)) {
            throw new IllegalArgumentException("snapshot " + snapshot + " is here already");
        }
        return storedBytes() - before;
    }

    /**
     * Deletes a snapshot of either tier.
     *
     * @return bytes that this frees: those that no other snapshot has
     */
    public long delete(Snapshot snapshot) {
        long before = storedBytes() + archivedBytes();
        if (!standard.remove(snapshot) && !archived.remove(snapshot)) {
            throw new IllegalArgumentException("there is no snapshot " + snapshot);
        }
        return before - storedBytes() - archivedBytes();
    }

    /**
     * Copies a snapshot to another region: the first time all of it, later what is not there yet.
     *
     * @return bytes that cross
     */
    public long copy(Snapshot snapshot, SnapshotStore to) {
        if (!standard.contains(snapshot)) {
            throw new IllegalArgumentException("there is no snapshot " + snapshot + " outside the archive");
        }
        return to.add(snapshot);
    }

    /** Moves a snapshot to the archive, where it is stored whole. */
    public void archive(Snapshot snapshot) {
        if (!standard.remove(snapshot)) {
            throw new IllegalArgumentException("there is no snapshot " + snapshot + " outside the archive");
        }
        archived.add(snapshot);
    }

    /**
     * Moves a snapshot back from the archive.
     *
     * @return bytes that no other snapshot of the standard tier has
     */
    public long restoreFromArchive(Snapshot snapshot) {
        if (!archived.remove(snapshot)) {
            throw new IllegalArgumentException("there is no snapshot " + snapshot + " in the archive");
        }
        return add(snapshot);
    }

    /** Bytes stored in the standard tier. */
    public long storedBytes() {
        Map<Long, List<BlockMap.Extent>> byVersion = new LinkedHashMap<>();
        for (Snapshot snapshot : standard) {
            for (BlockMap.Extent extent : snapshot.blocks().extents()) {
                byVersion
                        .computeIfAbsent(extent.version(), version -> new ArrayList<>())
                        .add(extent);
            }
        }
        return byVersion.values().stream().mapToLong(SnapshotStore::union).sum();
    }

    /** Bytes stored in the archive. */
    public long archivedBytes() {
        return archived.stream().mapToLong(Snapshot::dataBytes).sum();
    }

    /** Bytes that any of the extents covers. */
    private static long union(List<BlockMap.Extent> extents) {
        extents.sort((a, b) -> Long.compare(a.from(), b.from()));
        long covered = 0;
        long end = Long.MIN_VALUE;
        for (BlockMap.Extent extent : extents) {
            long from = Math.max(extent.from(), end);
            if (extent.to() > from) {
                covered += extent.to() - from;
                end = extent.to();
            }
        }
        return covered;
    }
}
