package io.virga.models.storage;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Mix;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Outcome;
import java.util.function.Consumer;

/** The I/Os of one call, one after another, until all are done or one is not. */
final class IoSequence implements BlockIo.Completion {
    private final Simulation sim;
    private final Consumer<BlockIo> device;
    private final IoDemand demand;
    private final long key;
    private final BlockDevice.Completion completion;
    private int done;
    private long waitedNanos;
    private long servedNanos;

    /** @param device takes each I/O */
    IoSequence(Simulation sim, Consumer<BlockIo> device, IoDemand demand, long key, BlockDevice.Completion completion) {
        this.sim = sim;
        this.device = device;
        this.demand = demand;
        this.key = key;
        this.completion = completion;
    }

    void next() {
        if (done == demand.reads() + demand.writes()) {
            completion.completed(waitedNanos, servedNanos, Outcome.OK);
            return;
        }
        IoDirection direction = done < demand.reads() ? IoDirection.READ : IoDirection.WRITE;
        device.accept(new BlockIo(Mix.combine(key, done), direction, demand.sizeBytes(), this));
    }

    @Override
    public void completed(BlockIo io) {
        waitedNanos += io.startedNanos() - io.submittedNanos();
        servedNanos += sim.now() - io.startedNanos();
        if (io.outcome().isOk()) {
            done++;
            next();
        } else {
            completion.completed(waitedNanos, servedNanos, io.outcome());
        }
    }
}
