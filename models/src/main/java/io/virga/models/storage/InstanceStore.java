package io.virga.models.storage;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Outcome;
import java.util.List;

/**
 * The instance store of one instance (EC2 user guide, instance store lifetime): its data outlives a reboot, and is gone
 * when the instance stops, hibernates or is terminated and when its host fails.
 *
 * <p>Reads touch the data at random. A read of what is gone is an error; writes bring it back.
 */
public final class InstanceStore extends Entity implements BlockDevice {
    private final Variate latency;
    private final long dataBytes;
    private final IoTotals totals;
    private final IoQueue reads;
    private final IoQueue writes;
    private final RandomStream latencies = stream("latency");
    private final RandomStream places = stream("place");
    private final Activity<BlockIo> transfer = activity("transfer", this::transferred);
    private long presentBytes;
    private long epoch;
    private long wipes;
    private long failedReads;

    /**
     * @param latency of an I/O that waits for nothing, nanoseconds
     * @param dataBytes that the application keeps on it, positive
     * @param hasData whether they are there now
     */
    public InstanceStore(
            Simulation sim,
            String path,
            LocalDisks disks,
            Variate latency,
            long dataBytes,
            boolean hasData,
            IoTotals totals) {
        super(sim, path);
        if (dataBytes < 1 || dataBytes > disks.sizeBytes()) {
            throw new IllegalArgumentException(
                    path + ": data of 1 to " + disks.sizeBytes() + " B fit on the disks, not " + dataBytes);
        }
        this.latency = latency;
        this.dataBytes = dataBytes;
        this.presentBytes = hasData ? dataBytes : 0;
        this.totals = totals;
        this.reads = new IoQueue(sim, path + ".reads", List.of(disks.limit(IoDirection.READ)), this::pass);
        this.writes = new IoQueue(sim, path + ".writes", List.of(disks.limit(IoDirection.WRITE)), this::pass);
    }

    @Override
    public void perform(IoDemand demand, long key, Completion completion) {
        new IoSequence(simulation(), this::submit, demand, key, completion).next();
    }

    private void submit(BlockIo io) {
        io.submitted(null, now(), epoch);
        totals.submit();
        (io.direction() == IoDirection.READ ? reads : writes).submit(io);
    }

    private void pass(BlockIo io) {
        io.started(now());
        transfer.hold(io, latency.sampleNanos(latencies.at(io.key())));
    }

    private void transferred(BlockIo io) {
        if (io.epoch() != epoch) {
            lose(io);
            return;
        }
        totals.complete(io, now());
        if (io.direction() == IoDirection.WRITE) {
            presentBytes = Math.min(dataBytes, presentBytes + io.sizeBytes());
            io.complete();
        } else if (isThere(io)) {
            io.complete();
        } else {
            failedReads++;
            io.fail(Outcome.ERROR);
        }
    }

    private boolean isThere(BlockIo io) {
        return presentBytes == dataBytes || places.at(io.key()).nextDouble() * dataBytes < presentBytes;
    }

    @Override
    public void cut() {
        epoch++;
        reads.drain(this::lose);
        writes.drain(this::lose);
    }

    private void lose(BlockIo io) {
        totals.lose();
        io.fail(Outcome.NO_ANSWER);
    }

    @Override
    public void wipe() {
        if (presentBytes > 0) {
            presentBytes = 0;
            wipes++;
        }
    }

    /** The machine is gone for good, and with it the disks: the simulation forgets them. */
    public void release() {
        wipe();
        simulation().release(reads);
        simulation().release(writes);
        simulation().release(this);
    }

    /** Share of the data that is there, 0 to 1. */
    public double present() {
        return (double) presentBytes / dataBytes;
    }

    /** How often it lost data. */
    public long wipes() {
        return wipes;
    }

    /** Reads of data that was gone. */
    public long failedReads() {
        return failedReads;
    }
}
