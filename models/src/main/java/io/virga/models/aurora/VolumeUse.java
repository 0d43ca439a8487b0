package io.virga.models.aurora;

import io.virga.models.traffic.IoDemand;

/**
 * The I/Os of a volume as Aurora bills them: pages that were read from it, and log records that were written, by 4 KiB.
 * Source: Aurora pricing.
 */
public final class VolumeUse {
    private static final long LOG_BYTES = 4L << 10;

    private long reads;
    private long writes;

    void count(IoDemand demand) {
        reads += demand.reads();
        writes += demand.writes() * ((demand.sizeBytes() + LOG_BYTES - 1) / LOG_BYTES);
    }

    /** Pages read. */
    public long reads() {
        return reads;
    }

    /** Log records written. */
    public long writes() {
        return writes;
    }
}
