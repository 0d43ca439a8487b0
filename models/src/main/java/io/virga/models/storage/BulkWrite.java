package io.virga.models.storage;

import io.virga.kernel.random.Mix;
import java.util.function.Consumer;

/**
 * A program that writes much data to a volume, from one place on: I/Os of 1 MiB, one after another, which wait with all
 * others. It gives up at the first that fails.
 */
public final class BulkWrite implements BlockIo.Completion {
    private static final long IO_BYTES = 1L << 20;

    private final Volume volume;
    private final TrackedWrites writes;
    private final long offset;
    private final long bytes;
    private final long key;
    private final long write;
    private final Consumer<BulkWrite> whenOver;
    private long written;

    /**
     * @param writes of the volume
     * @param key of the draws of its I/Os
     * @param whenOver told once
     */
    public BulkWrite(
            Volume volume, TrackedWrites writes, long offset, long bytes, long key, Consumer<BulkWrite> whenOver) {
        this.volume = volume;
        this.writes = writes;
        this.offset = offset;
        this.bytes = bytes;
        this.key = key;
        this.write = writes.source().beginWrite();
        this.whenOver = whenOver;
    }

    /** Makes the first I/O, or the next. */
    public void next() {
        if (isDone()) {
            whenOver.accept(this);
            return;
        }
        long size = Math.min(IO_BYTES, bytes - written);
        BlockIo io = new BlockIo(Mix.combine(key, written), IoDirection.WRITE, size, offset + written, this);
        volume.submit(io, volume.firstAttachment());
    }

    @Override
    public void completed(BlockIo io) {
        if (io.outcome().isOk()) {
            writes.written(io, write);
            written += io.sizeBytes();
            next();
        } else {
            whenOver.accept(this);
        }
    }

    /** Bytes that it has written. */
    public long written() {
        return written;
    }

    /** Whether all is written. */
    public boolean isDone() {
        return written == bytes;
    }
}
