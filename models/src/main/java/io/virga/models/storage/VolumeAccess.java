package io.virga.models.storage;

import io.virga.kernel.random.Mix;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Outcome;
import org.jspecify.annotations.Nullable;

/** A volume as one machine sees it, through the machine's own limits. */
public final class VolumeAccess implements BlockDevice {
    private final Volume volume;
    private final @Nullable EbsLink link;

    /** @param link of the machine, to which the volume is attached; null for a machine that limits nothing */
    public VolumeAccess(Volume volume, @Nullable EbsLink link) {
        this.volume = volume;
        this.link = link;
    }

    public Volume volume() {
        return volume;
    }

    @Override
    public void perform(IoDemand demand, long key, Completion completion) {
        new Run(demand, key, completion).next();
    }

    @Override
    public void cut() {
        if (link != null) {
            link.cut();
        }
    }

    /** The I/Os of one call. */
    private final class Run implements BlockIo.Completion {
        private final IoDemand demand;
        private final long key;
        private final Completion completion;
        private int done;
        private long waitedNanos;
        private long servedNanos;

        Run(IoDemand demand, long key, Completion completion) {
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
            volume.submit(new BlockIo(Mix.combine(key, done), direction, demand.sizeBytes(), this), link);
        }

        @Override
        public void completed(BlockIo io) {
            if (io.isLost()) {
                completion.completed(waitedNanos, servedNanos, volume.hasFailed() ? Outcome.ERROR : Outcome.NO_ANSWER);
                return;
            }
            waitedNanos += io.startedNanos() - io.submittedNanos();
            servedNanos += volume.simulation().now() - io.startedNanos();
            done++;
            next();
        }
    }
}
