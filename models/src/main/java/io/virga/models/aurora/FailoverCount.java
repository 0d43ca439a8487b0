package io.virga.models.aurora;

import io.virga.kernel.statistics.Tally;
import io.virga.models.database.LogLoss;

/** What the losses of a cluster's writer led to. */
public final class FailoverCount {
    private final Tally outageNanos = new Tally();
    private long failovers;
    private long lostWrites;
    private long inDoubtWrites;
    private long recoveryPointAgeNanos;

    void add(boolean toAnother, long outage, LogLoss loss) {
        outageNanos.add(outage);
        failovers += toAnother ? 1 : 0;
        lose(loss);
    }

    /** Commits are gone without a failover. */
    void lose(LogLoss loss) {
        lostWrites += loss.acknowledged();
        inDoubtWrites += loss.inDoubt();
        recoveryPointAgeNanos = Math.max(recoveryPointAgeNanos, loss.recoveryPointAgeNanos());
    }

    /** From the loss of a writer until there was one, in nanoseconds. */
    public Tally outageNanos() {
        return outageNanos;
    }

    /** To another instance. */
    public long failovers() {
        return failovers;
    }

    /** Commits that clients had been told of and that are gone. */
    public long lostWrites() {
        return lostWrites;
    }

    /** Greatest age that the oldest lost commit had when its writer was lost, in nanoseconds; 0 while none was lost. */
    public long recoveryPointAgeNanos() {
        return recoveryPointAgeNanos;
    }

    /** Commits that were lost before their clients were told. */
    public long inDoubtWrites() {
        return inDoubtWrites;
    }
}
