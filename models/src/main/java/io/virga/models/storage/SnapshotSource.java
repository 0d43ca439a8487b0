package io.virga.models.storage;

/** The contents of a volume from which snapshots are taken. */
public final class SnapshotSource {
    private final long sizeBytes;
    private final BlockMap blocks = new BlockMap();
    private long versions;

    public SnapshotSource(long sizeBytes) {
        if (sizeBytes < 1) {
            throw new IllegalArgumentException("a volume has a positive size, not " + sizeBytes);
        }
        this.sizeBytes = sizeBytes;
    }

    /**
     * Writes so many bytes from an offset on.
     *
     * @throws IllegalArgumentException if they lie outside the volume
     */
    public void write(long offset, long bytes) {
        if (offset < 0 || bytes < 1 || offset > sizeBytes - bytes) {
            throw new IllegalArgumentException(
                    "a write of " + bytes + " B at " + offset + " lies outside a volume of " + sizeBytes + " B");
        }
        blocks.write(offset, offset + bytes, versions++);
    }

    public long writtenBytes() {
        return blocks.writtenBytes();
    }

    /** What is there now; the volume goes on being used. */
    public Snapshot snapshot(String name) {
        return new Snapshot(name, blocks.copy());
    }
}
