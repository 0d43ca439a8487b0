package io.virga.models.traffic;

import io.virga.kernel.Simulation;
import io.virga.kernel.statistics.TimeWeighted;

/** What all connection pools of all stations of a resource did together since the last {@link #restart}. */
public final class ConnectionTotals {
    private final TimeWeighted busy;
    private int busyNow;
    private long obtained;
    private long waitedNanos;
    private long refused;
    private long timedOut;

    ConnectionTotals(Simulation sim) {
        this.busy = new TimeWeighted(sim::now);
    }

    void restart() {
        busy.restart();
        obtained = 0;
        waitedNanos = 0;
        refused = 0;
        timedOut = 0;
    }

    void obtain(long afterNanos) {
        obtained++;
        waitedNanos += afterNanos;
        busy.set(++busyNow);
    }

    void giveBack() {
        busy.set(--busyNow);
    }

    void refuse() {
        refused++;
    }

    void timeOut() {
        timedOut++;
    }

    /** Connections in use over time. */
    public TimeWeighted busy() {
        return busy;
    }

    /** Calls that got a connection, at once or later. */
    public long obtained() {
        return obtained;
    }

    /** How long those waited for it in all. */
    public long waitedNanos() {
        return waitedNanos;
    }

    /** Calls that failed because too many waited already. */
    public long refused() {
        return refused;
    }

    /** Calls that failed because they waited too long. */
    public long timedOut() {
        return timedOut;
    }
}
