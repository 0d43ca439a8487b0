package io.virga.models.storage;

import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.UniformSource;
import io.virga.kernel.random.Variate;

/**
 * The data of a volume that was restored from a snapshot: each block comes from S3 when it is first touched, unless the
 * background has brought it before (EC2 user guide, initialize EBS volumes). I/Os touch blocks at random; what is kept is
 * how many are missing, not which.
 */
public final class VolumeInitialization {
    /** What is fetched at a time (assumption). */
    public static final long BLOCK_BYTES = 512 * 1_024;

    private final long blocks;
    private final Variate fetch;
    private final double backgroundBlocksPerNano;
    private final RandomStream draws;
    private final long createdNanos;
    private long fetched;

    /**
     * @param dataBytes of the snapshot, positive
     * @param fetch time to bring a block that is touched, nanoseconds
     * @param backgroundBytesPerSecond that come by themselves, not negative
     * @param draws of the volume
     * @param createdNanos when the volume was created
     */
    public VolumeInitialization(
            long dataBytes, Variate fetch, long backgroundBytesPerSecond, RandomStream draws, long createdNanos) {
        if (dataBytes < 1 || backgroundBytesPerSecond < 0) {
            throw new IllegalArgumentException("a restored volume needs data and a rate that is not negative, not "
                    + dataBytes + " B and " + backgroundBytesPerSecond + " B/s");
        }
        this.blocks = (dataBytes + BLOCK_BYTES - 1) / BLOCK_BYTES;
        this.fetch = fetch;
        this.backgroundBlocksPerNano = backgroundBytesPerSecond / (BLOCK_BYTES * 1e9);
        this.draws = draws;
        this.createdNanos = createdNanos;
    }

    /** Share of the data that is on the volume, 0 to 1. */
    public double initialized(long nowNanos) {
        return 1 - missing(nowNanos) / blocks;
    }

    /** Blocks that I/Os had to wait for. */
    public long fetched() {
        return fetched;
    }

    /** How much longer an I/O takes: the slowest of the blocks that it is the first to touch, which come side by side. */
    long firstTouchNanos(BlockIo io, long nowNanos) {
        return missing(nowNanos) <= 0 ? 0 : firstTouchNanos(io.sizeBytes(), draws.at(io.key()), nowNanos);
    }

    /**
     * How much longer a write of that size takes, by nanoseconds: zero or more.
     *
     * @param draw of which blocks it touches, and how long each takes
     */
    public long firstTouchNanos(long sizeBytes, UniformSource draw, long nowNanos) {
        double missing = missing(nowNanos);
        if (missing <= 0) {
            return 0;
        }
        long touched = Math.min(blocks, (sizeBytes + BLOCK_BYTES - 1) / BLOCK_BYTES);
        double slowest = 0;
        for (long i = 0; i < touched && missing > 0; i++) {
            if (draw.nextDouble() * blocks < missing) {
                slowest = Math.max(slowest, fetch.sample(draw));
                fetched++;
                missing--;
            }
        }
        return Math.round(slowest);
    }

    private double missing(long nowNanos) {
        return Math.max(0, blocks - fetched - (nowNanos - createdNanos) * backgroundBlocksPerNano);
    }
}
