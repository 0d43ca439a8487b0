package io.virga.models.aurora;

import io.virga.models.traffic.IoDemand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The I/Os of a volume as Aurora bills them: pages that were read from it, and log records that were written, by 4 KiB.
 * Source: Aurora pricing.
 */
public final class VolumeUse {
    private static final long LOG_BYTES = 4L << 10;

    private final List<LongConsumer> listeners = new ArrayList<>();
    private long reads;
    private long writes;

    void count(IoDemand demand) {
        reads += demand.reads();
        if (demand.writes() > 0 && !listeners.isEmpty()) {
            long pages = demand.writes() * ((demand.sizeBytes() + VolumeClone.PAGE_BYTES - 1) / VolumeClone.PAGE_BYTES);
            listeners.forEach(each -> each.accept(pages));
        }
        writes += demand.writes() * ((demand.sizeBytes() + LOG_BYTES - 1) / LOG_BYTES);
    }

    /** Is told how many pages are written. */
    void onWrite(LongConsumer listener) {
        listeners.add(listener);
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
