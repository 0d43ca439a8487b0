package io.virga.models.storage;

/** The contents of a volume from which snapshots are taken. */
public final class SnapshotSource {
    private final Lineage lineage;
    private final BlockMap blocks;
    private long sizeBytes;

    /** A new volume, without contents. */
    public SnapshotSource(long sizeBytes) {
        this(sizeBytes, new BlockMap(), new Lineage());
    }

    private SnapshotSource(long sizeBytes, BlockMap blocks, Lineage lineage) {
        if (sizeBytes < 1) {
            throw new IllegalArgumentException("a volume has a positive size, not " + sizeBytes);
        }
        this.sizeBytes = sizeBytes;
        this.blocks = blocks;
        this.lineage = lineage;
    }

    /** A volume restored from a snapshot: its own snapshots share with that one what it leaves as it is. */
    public static SnapshotSource restored(Snapshot from, long sizeBytes) {
        return new SnapshotSource(sizeBytes, from.blocks().copy(), from.lineage());
    }

    /** The volume was modified to that size, which is not smaller. */
    public void grow(long toBytes) {
        sizeBytes = Math.max(sizeBytes, toBytes);
    }

    /**
     * Writes so many bytes from an offset on.
     *
     * @throws IllegalArgumentException if they lie outside the volume
     */
    public void write(long offset, long bytes) {
        write(offset, bytes, lineage.nextWrite());
    }

    /** A write of several parts that do not overlap, which {@link #write(long, long, long)} puts down. */
    long beginWrite() {
        return lineage.nextWrite();
    }

    /** Puts down a part of a write. */
    void write(long offset, long bytes, long write) {
        if (offset < 0 || bytes < 1 || offset > sizeBytes - bytes) {
            throw new IllegalArgumentException(
                    "a write of " + bytes + " B at " + offset + " lies outside a volume of " + sizeBytes + " B");
        }
        blocks.write(offset, offset + bytes, write);
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    public long writtenBytes() {
        return blocks.writtenBytes();
    }

    /** What is there now; the volume goes on being used. */
    public Snapshot snapshot(String name) {
        return new Snapshot(name, blocks.copy(), lineage);
    }
}
