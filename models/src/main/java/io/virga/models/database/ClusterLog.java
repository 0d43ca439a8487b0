package io.virga.models.database;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.StationStorage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The commits of a Multi-AZ DB cluster: one is durable when the first of the readers has it, and flow control holds it back
 * for as long as the slowest reader would otherwise be further behind than it may be. Without a reader commits wait for
 * nobody. It is the storage under the writer's station as well.
 */
public final class ClusterLog implements StationStorage, CommitLog {
    private final Simulation sim;
    private final Replication replication;
    private final StationStorage storage;
    private final long flowControlNanos;
    private final String path;
    private final ReplicatedLog log = new ReplicatedLog();
    private final List<LogCopy> readers = new ArrayList<>();
    private int joined;

    /**
     * @param replication to a reader and back: a commit is received when the writer knows that it is
     * @param volumes under the stations; null where storage is no limit
     * @param flowControlNanos how far behind a reader may be before commits are held back
     */
    public ClusterLog(
            Simulation sim,
            String path,
            Replication replication,
            @Nullable StationStorage volumes,
            long flowControlNanos) {
        this.sim = sim;
        this.path = path;
        this.replication = replication;
        this.storage = new CommittingStorage(sim, this, volumes);
        this.flowControlNanos = flowControlNanos;
    }

    @Override
    public BlockDevice attach(String stationPath, AvailabilityZone zone) {
        return storage.attach(stationPath, zone);
    }

    @Override
    public void release(BlockDevice device) {
        storage.release(device);
    }

    /** A machine joins as a reader that has everything so far. */
    LogCopy join() {
        RandomStream draws = sim.stream(path + "/replication." + joined++);
        LogCopy copy = log.addCopy(replication, draws);
        readers.add(copy);
        return copy;
    }

    /** A reader is gone. */
    void leave(LogCopy copy) {
        readers.remove(copy);
        log.removeCopy(copy);
    }

    /** The writer is gone: what is on its way to readers does not arrive. */
    void interrupt() {
        readers.forEach(copy -> copy.disconnect(sim.now()));
    }

    /** The writer serves again: readers get what they lack. */
    void resume() {
        readers.forEach(copy -> copy.connect(sim.now()));
    }

    /** A reader becomes the writer; the others follow it from what it has. */
    LogLoss promote(LogCopy copy, long faultNanos) {
        readers.remove(copy);
        LogLoss loss = log.promote(copy, faultNanos, sim.now());
        resume();
        return loss;
    }

    @Override
    public long append() {
        return log.append(sim.now());
    }

    @Override
    public long durableNanos(long position) {
        if (readers.isEmpty()) {
            return Long.MIN_VALUE;
        }
        long first = ReplicatedLog.NEVER;
        long paced = Long.MIN_VALUE;
        for (LogCopy reader : readers) {
            boolean applied = reader.applied(sim.now()) >= position;
            first = Math.min(first, applied ? Long.MIN_VALUE : reader.receivedNanos(position));
            paced = Math.max(paced, applied ? Long.MIN_VALUE : reader.appliedNanos(position) - flowControlNanos);
        }
        return Math.max(first, paced);
    }

    @Override
    public void acknowledge(long position, long sizeBytes) {
        log.acknowledge(position, sizeBytes);
    }
}
