package io.virga.models.aurora;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.backup.DataIntegrity;
import io.virga.models.database.LogLoss;
import io.virga.models.database.LogMark;
import io.virga.models.database.LossCount;
import io.virga.models.monitoring.Journal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Restores an Aurora cluster from its continuous backup to an earlier time: a new cluster is created from the volume as it was
 * then, and takes the place of the old one, which serves until then if it can. Connections end as the name changes, and what
 * was committed since that time is gone.
 *
 * <p>Assumed: the new cluster is as large as the old one, with the same readers, and the secondary regions of a Global
 * Database follow it at once; in AWS they are added anew, which matters only to a disaster that comes meanwhile.
 *
 * <p>Source: Aurora user guide, "Restoring a DB cluster to a specified time".
 */
public final class ClusterRestore extends Entity {
    private final Supplier<AuroraCluster> current;
    private final String database;
    private final LossCount losses;
    private final DataIntegrity data;
    private final Variate creation;
    private final Journal journal;
    private final RandomStream draws = stream("creation");
    private final Timer due = timer("due", this::comes);
    private final Timer created = timer("created", this::takeOver);
    private @Nullable AuroraCluster cluster;
    private @Nullable LogMark mark;
    private long loadingNanos;
    private long times;

    /**
     * @param database its name
     * @param current the cluster that writes now
     * @param losses where what is gone is counted
     * @param creation time until the new cluster is available, in nanoseconds
     */
    public ClusterRestore(
            Simulation sim,
            String path,
            String database,
            Supplier<AuroraCluster> current,
            LossCount losses,
            DataIntegrity data,
            Variate creation,
            Journal journal) {
        super(sim, path);
        this.current = current;
        this.database = database;
        this.losses = losses;
        this.data = data;
        this.creation = creation;
        this.journal = journal;
    }

    /** The time to restore to comes so many nanoseconds from now. */
    public void comesAfter(long nanos) {
        due.schedule(nanos);
    }

    /** The time to restore to is now. */
    public void comes() {
        if (mark == null) {
            cluster = current.get();
            mark = cluster.volume().mark();
        }
    }

    /** Its data takes so long to be brought once it is created. */
    public void loads(long nanos) {
        loadingNanos = nanos;
    }

    /** Begins to create the new cluster. */
    public void begin() {
        String refusal = refusal();
        if (refusal != null) {
            journal.record("restore", path(), "fails: " + refusal);
            return;
        }
        journal.record("restore", path(), "a new cluster is being created");
        created.schedule(creation.sampleNanos(draws.at(times++)) + loadingNanos);
    }

    private @Nullable String refusal() {
        if (mark == null) {
            return "its time has not come yet, or it was there before";
        } else if (created.isScheduled()) {
            return "it is being restored already";
        } else if (cluster != current.get()) {
            return "another region has become the primary since";
        }
        return null;
    }

    private void takeOver() {
        if (mark == null || cluster == null) {
            return;
        }
        cluster.pause();
        LogLoss loss = cluster.volume().rewind(mark);
        losses.add(loss);
        cluster.resume();
        if (data.restored(mark)) {
            journal.record("data", database, "its data is right again");
        }
        cluster.volume().remove(mark);
        mark = null;
        journal.record(
                "restore",
                path(),
                "the new cluster is the database, without " + loss.acknowledged()
                        + " commits that clients were told of");
    }
}
