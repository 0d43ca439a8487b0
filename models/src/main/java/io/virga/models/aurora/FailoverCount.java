package io.virga.models.aurora;

import io.virga.kernel.statistics.Tally;
import io.virga.models.database.LogLoss;
import io.virga.models.database.LossCount;

/** What the losses of a cluster's writer led to. */
public final class FailoverCount {
    private final Tally outageNanos = new Tally();
    private final LossCount losses = new LossCount();
    private long failovers;

    void add(boolean toAnother, long outage, LogLoss loss) {
        outageNanos.add(outage);
        failovers += toAnother ? 1 : 0;
        losses.add(loss);
    }

    /** What was lost, by failovers and without any. */
    public LossCount losses() {
        return losses;
    }

    /** From the loss of a writer until there was one, in nanoseconds. */
    public Tally outageNanos() {
        return outageNanos;
    }

    /** To another instance. */
    public long failovers() {
        return failovers;
    }
}
