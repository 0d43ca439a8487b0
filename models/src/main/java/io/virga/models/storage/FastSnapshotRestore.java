package io.virga.models.storage;

/**
 * Fast snapshot restore of one snapshot in one zone: volumes that find a credit are created with all their data in place
 * (EC2 user guide, Amazon EBS fast snapshot restore).
 *
 * <p>A credit comes {@code min(10, 1024 / GiB)} times an hour, and the bucket holds as many, at least one. It is empty
 * when the snapshot has been optimized, an hour for each TiB after fast restore was enabled.
 */
public final class FastSnapshotRestore {
    private static final long GIB_PER_TIB = 1_024;
    private static final long MOST_CREDITS = 10;
    private static final long SECONDS_PER_HOUR = 3_600;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final String SOURCE = "EC2 user guide, Amazon EBS fast snapshot restore";

    /** Largest snapshot, GiB. */
    public static final long MOST_GIB = 16 * GIB_PER_TIB;

    private final long credit;
    private final BurstBucket bucket;
    private final long enabledNanos;
    private final long optimizedNanos;

    /**
     * @param sizeGib of the snapshot's volume
     * @param enabledNanos when it was enabled; may lie before the simulation
     */
    public FastSnapshotRestore(long sizeGib, long enabledNanos) {
        if (sizeGib < 1 || sizeGib > MOST_GIB) {
            throw new IllegalArgumentException(
                    "fast snapshot restore takes snapshots of 1 to 16384 GiB, not " + sizeGib + " (" + SOURCE + ")");
        }
        this.enabledNanos = enabledNanos;
        this.optimizedNanos = enabledNanos + sizeGib * SECONDS_PER_HOUR * NANOS_PER_SECOND / GIB_PER_TIB;
        // Counted in parts of a credit so small that they come in whole numbers a second.
        this.credit = SECONDS_PER_HOUR * sizeGib;
        long perSecond = Math.min(MOST_CREDITS * sizeGib, GIB_PER_TIB);
        this.bucket =
                new BurstBucket(Math.max(credit, SECONDS_PER_HOUR * perSecond), perSecond, 0, this.optimizedNanos);
    }

    /** When it was enabled; billed from then on. */
    public long enabledNanos() {
        return enabledNanos;
    }

    /** When credits begin to come. */
    public long optimizedNanos() {
        return optimizedNanos;
    }

    /** Credits in the bucket. */
    public double credits(long nowNanos) {
        return nowNanos < optimizedNanos ? 0 : (double) bucket.level(nowNanos) / credit;
    }

    /** Takes a credit for a new volume, if there is one: then all its data is there at once. */
    public boolean tryRestore(long nowNanos) {
        if (nowNanos < optimizedNanos || bucket.level(nowNanos) < credit) {
            return false;
        }
        bucket.spend(nowNanos, credit);
        return true;
    }
}
