package io.virga.models.storage;

/**
 * A rate that I/Os cannot pass, for a while or for ever.
 *
 * @param cost of an I/O, in tokens
 * @param baseline tokens a second that last for ever, positive
 * @param burst tokens a second while the bucket has any, at least the baseline
 * @param bucket capacity of the bucket in tokens, which fills at the baseline; 0 where burst and baseline are the same
 */
record IoLimit(IoCost cost, long baseline, long burst, long bucket) {
    /** A rate without burst. */
    static IoLimit steady(IoCost cost, long rate) {
        return new IoLimit(cost, rate, rate, 0);
    }

    /** A rate with a burst, or without one if the burst is no faster. */
    static IoLimit bursting(IoCost cost, long baseline, long burst, long bucket) {
        return burst > baseline ? new IoLimit(cost, baseline, burst, bucket) : steady(cost, baseline);
    }

    IoLimit {
        if (baseline < 1 || burst < baseline || bucket < 0 || (bucket == 0) != (burst == baseline)) {
            throw new IllegalArgumentException("a limit needs a positive baseline, and a bucket if it bursts, not "
                    + baseline + " /s, " + burst + " /s and " + bucket);
        }
    }

    boolean bursts() {
        return bucket > 0;
    }
}
