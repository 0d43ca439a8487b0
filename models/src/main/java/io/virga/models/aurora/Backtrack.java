package io.virga.models.aurora;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.database.LogLoss;
import io.virga.models.database.LogMark;
import io.virga.models.monitoring.Journal;
import org.jspecify.annotations.Nullable;

/**
 * Rewinds an Aurora MySQL cluster to an earlier time, in place: its connections end, nobody is served for some minutes, and
 * what was committed since that time is gone, bad and good alike.
 *
 * <p>Source: Aurora user guide, "Backtracking an Aurora DB cluster".
 */
public final class Backtrack extends Entity {
    private final AuroraCluster cluster;
    private final long windowNanos;
    private final Variate duration;
    private final Journal journal;
    private final RandomStream draws = stream("duration");
    private final Timer due = timer("due", this::comes);
    private final Timer ended = timer("ended", this::rewind);
    private @Nullable LogMark mark;
    private long times;

    /**
     * @param windowNanos how far the cluster can go back
     * @param duration for which nobody is served, in nanoseconds
     */
    public Backtrack(
            Simulation sim, String path, AuroraCluster cluster, long windowNanos, Variate duration, Journal journal) {
        super(sim, path);
        this.cluster = cluster;
        this.windowNanos = windowNanos;
        this.duration = duration;
        this.journal = journal;
    }

    /** The time to go back to comes so many nanoseconds from now. */
    public void comesAfter(long nanos) {
        due.schedule(nanos);
    }

    private void comes() {
        mark = cluster.volume().mark();
    }

    /** Begins to go back. */
    public void begin() {
        String refusal = refusal();
        if (refusal != null) {
            journal.record("operation", cluster.path(), "no backtrack: " + refusal);
            return;
        }
        journal.record("operation", cluster.path(), "backtrack begins");
        cluster.pause();
        ended.schedule(duration.sampleNanos(draws.at(times++)));
    }

    private @Nullable String refusal() {
        if (mark == null) {
            return "its time has not come yet, or it was there before";
        } else if (now() - mark.timeNanos() > windowNanos) {
            return "its time is before the backtrack window";
        } else if (!cluster.isServing() || ended.isScheduled()) {
            return "the cluster is not available";
        }
        return null;
    }

    private void rewind() {
        if (mark == null) {
            return;
        }
        LogLoss loss = cluster.volume().rewind(mark);
        cluster.volume().remove(mark);
        mark = null;
        cluster.count().losses().add(loss);
        cluster.resume();
        journal.record("operation", cluster.path(), "backtrack ends; " + loss.acknowledged() + " writes are lost");
    }
}
