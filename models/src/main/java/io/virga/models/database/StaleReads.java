package io.virga.models.database;

import io.virga.kernel.statistics.Tally;

/** Counts reads at copies of a log, and those among them that missed a commit. */
public final class StaleReads {
    private long reads;
    private Tally agesNanos = new Tally();

    /** @param lagNanos age of the first commit that the read missed; 0 when it missed none */
    void count(boolean stale, long lagNanos) {
        reads++;
        if (stale) {
            agesNanos.add(lagNanos);
        }
    }

    /** Forgets what was before. */
    public void restart() {
        reads = 0;
        agesNanos = new Tally();
    }

    /** All reads at copies. */
    public long reads() {
        return reads;
    }

    /** Of those the ones that missed a commit: how old the first commit was that each of them missed, in nanoseconds. */
    public Tally agesNanos() {
        return agesNanos;
    }
}
