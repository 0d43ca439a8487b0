package io.virga.models.database;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.StationStorage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The commits of a database that a standby has to have before their clients are told, as long as there is a standby in
 * sync, and that its read replicas follow; and the storage under the database's stations, by which calls that write make
 * them.
 */
public final class InstanceLog implements StationStorage, CommitLog {
    /** A commit without block I/Os that count. */
    public static final IoDemand COMMIT = new IoDemand(0, 1, 1);

    private final Simulation sim;
    private final Replication replication;
    private final StationStorage storage;
    private final RandomStream draws;
    private final ReplicatedLog log = new ReplicatedLog();
    private @Nullable LogCopy standby;
    private final List<ReadReplica> replicas = new ArrayList<>();
    private boolean primaryUp = true;
    private long lostNanos;
    private long writtenBytes;
    private long interruptions;

    /**
     * @param replication to the standby and back: a commit is received when the primary knows that it is
     * @param volumes under the stations; null where storage is no limit
     */
    public InstanceLog(Simulation sim, String path, Replication replication, @Nullable StationStorage volumes) {
        this.sim = sim;
        this.replication = replication;
        this.storage = new CommittingStorage(sim, this, volumes);
        this.draws = sim.stream(path + "/replication");
    }

    @Override
    public BlockDevice attach(String stationPath, AvailabilityZone zone) {
        return storage.attach(stationPath, zone);
    }

    @Override
    public void release(BlockDevice device) {
        storage.release(device);
    }

    /** The storage under a station on other volumes, for a machine that is not alike. */
    public StationStorage over(@Nullable StationStorage volumes) {
        return new CommittingStorage(sim, this, volumes);
    }

    /** A standby has everything, and commits wait for it from now on. */
    void synchronize() {
        synchronize(replication);
    }

    /** As long as this standby is there, commits get to it like this. */
    void synchronize(Replication like) {
        standby = log.addCopy(like, draws);
    }

    /** How commits get to a standby that is not new. */
    public Replication toStandby() {
        return replication;
    }

    /** The primary is gone: what is on its way to others does not arrive. */
    void interrupt() {
        if (primaryUp) {
            lostNanos = sim.now();
            interruptions++;
        }
        primaryUp = false;
        if (standby != null) {
            standby.disconnect(sim.now());
        }
        replicas.forEach(ReadReplica::follow);
    }

    /** There is a primary that serves: read replicas follow it. */
    void resume() {
        primaryUp = true;
        replicas.forEach(ReadReplica::follow);
    }

    public boolean hasPrimary() {
        return primaryUp;
    }

    /** How often a primary was lost: what it had not sent by then it does not send. */
    public long interruptions() {
        return interruptions;
    }

    /** When the primary was lost, if there is none. */
    long lostNanos() {
        return lostNanos;
    }

    /** A copy for a read replica, which has everything so far. */
    LogCopy add(ReadReplica replica, Replication asynchronous, RandomStream transport) {
        replicas.add(replica);
        return log.addCopy(asynchronous, transport);
    }

    /**
     * A read replica goes on as the database, with what it has received; others follow the old one, which is the
     * database no more, and are given up.
     */
    LogLoss promote(ReadReplica replica, LogCopy copy, long faultNanos) {
        replicas.remove(replica);
        abandonFollowers();
        primaryUp = true;
        return log.promote(copy, faultNanos, sim.now());
    }

    /** Marks the present, so that the database can be restored to it. */
    public LogMark mark() {
        return log.mark(sim.now());
    }

    /** Marks the time of another mark, whatever becomes of that one. */
    public LogMark mark(LogMark like) {
        return log.mark(like);
    }

    /** Nobody will restore the database to that time any more. */
    public void remove(LogMark mark) {
        log.remove(mark);
    }

    /** What all commits that clients were told of have written. */
    public long writtenBytes() {
        return writtenBytes;
    }

    /** The last commit. */
    public long last() {
        return log.last();
    }

    /** A database as it was at that time takes the place of this one; who followed this one is given up. */
    public LogLoss restore(LogMark to) {
        long faultNanos = primaryUp ? sim.now() : lostNanos;
        abandonFollowers();
        primaryUp = true;
        interruptions++;
        return log.rewind(to, faultNanos, sim.now());
    }

    private void abandonFollowers() {
        suspend();
        replicas.forEach(ReadReplica::detach);
        replicas.clear();
    }

    void remove(LogCopy copy) {
        log.removeCopy(copy);
    }

    /** There is no standby any more; commits wait for nobody. */
    void suspend() {
        if (standby != null) {
            log.removeCopy(standby);
            standby = null;
        }
    }

    boolean isSynchronized() {
        return standby != null;
    }

    /** The standby takes the place of the primary that was lost then. */
    LogLoss promote(long faultNanos) {
        if (standby == null) {
            throw new IllegalStateException("no standby to promote");
        }
        LogLoss loss = log.promote(standby, faultNanos, sim.now());
        standby = null;
        return loss;
    }

    @Override
    public long append() {
        return log.append(sim.now());
    }

    @Override
    public long durableNanos(long position) {
        return standby == null ? Long.MIN_VALUE : standby.receivedNanos(position);
    }

    @Override
    public void acknowledge(long position, long sizeBytes) {
        log.acknowledge(position, sizeBytes);
        writtenBytes += sizeBytes;
        replicas.forEach(replica -> replica.ship(sizeBytes));
    }
}
