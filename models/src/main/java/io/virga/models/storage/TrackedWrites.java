package io.virga.models.storage;

import io.virga.kernel.random.RandomStream;

/**
 * What I/Os change on a volume of which snapshots are taken. EBS keeps whole blocks: an I/O that changes a part of one
 * changes it for the next snapshot. I/Os without a place of their own fall on blocks of the working set at random.
 */
public final class TrackedWrites {
    /** Of snapshots (EBS direct APIs: 512 KiB). */
    static final long BLOCK_BYTES = VolumeInitialization.BLOCK_BYTES;

    private final SnapshotSource source;
    private final long workingSetBytes;
    private final RandomStream draws;

    /** @param workingSetBytes from the volume's first byte on, which I/Os rewrite; positive */
    public TrackedWrites(SnapshotSource source, long workingSetBytes, RandomStream draws) {
        if (workingSetBytes < 1 || workingSetBytes > source.sizeBytes()) {
            throw new IllegalArgumentException(
                    "a working set lies within its volume, not " + workingSetBytes + " B of " + source.sizeBytes());
        }
        this.source = source;
        this.workingSetBytes = workingSetBytes;
        this.draws = draws;
    }

    /** The contents of the volume. */
    public SnapshotSource source() {
        return source;
    }

    public long workingSetBytes() {
        return workingSetBytes;
    }

    /** An I/O at a place of its own; parts of one long write share its number. */
    void written(BlockIo io, long write) {
        long from = io.offset() / BLOCK_BYTES * BLOCK_BYTES;
        put(from, io.offset() + io.sizeBytes() - from, write);
    }

    /** An I/O of a request is over; those with a place of their own are told by who makes them. */
    void written(BlockIo io) {
        if (io.offset() == BlockIo.ANYWHERE) {
            long blocks = blocks(workingSetBytes);
            long first = (long) (draws.at(io.key()).nextDouble() * Math.max(1, blocks - blocks(io.sizeBytes()) + 1));
            put(first * BLOCK_BYTES, Math.min(io.sizeBytes(), workingSetBytes), source.beginWrite());
        }
    }

    private void put(long from, long bytes, long write) {
        source.write(from, Math.min(blocks(bytes) * BLOCK_BYTES, source.sizeBytes() - from), write);
    }

    private static long blocks(long bytes) {
        return (bytes + BLOCK_BYTES - 1) / BLOCK_BYTES;
    }
}
