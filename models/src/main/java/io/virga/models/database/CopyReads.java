package io.virga.models.database;

import io.virga.kernel.Simulation;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.StationStorage;
import org.jspecify.annotations.Nullable;

/**
 * The storage under one machine that may be a copy of a log: each call that reads there is counted, and whether it misses a
 * commit at the time when it reads. A machine that follows no copy is the primary, and misses nothing.
 */
public final class CopyReads implements StationStorage {
    /** A read without block I/Os that count. */
    public static final IoDemand READ = new IoDemand(1, 0, 1);

    private final Simulation sim;
    private final @Nullable StationStorage under;
    private final StaleReads count;
    private @Nullable LogCopy copy;

    /** @param under what the I/Os go on to; null where storage is no limit */
    public CopyReads(Simulation sim, @Nullable StationStorage under, StaleReads count) {
        this.sim = sim;
        this.under = under;
        this.count = count;
    }

    /** From now on the machine reads at that copy; null for the primary. */
    public void follow(@Nullable LogCopy followed) {
        copy = followed;
    }

    /** The copy that it reads at; null at the primary. */
    public @Nullable LogCopy followed() {
        return copy;
    }

    @Override
    public BlockDevice attach(String stationPath, AvailabilityZone zone) {
        return new Device(under == null ? null : under.attach(stationPath, zone));
    }

    @Override
    public void release(BlockDevice device) {
        if (under != null && device instanceof Device reads && reads.next != null) {
            under.release(reads.next);
        }
    }

    private void count(IoDemand demand) {
        LogCopy followed = copy;
        if (followed != null && demand.reads() > 0) {
            long now = sim.now();
            count.count(followed.isStale(now), followed.lagNanos(now));
        }
    }

    private final class Device implements BlockDevice {
        private final @Nullable BlockDevice next;

        Device(@Nullable BlockDevice next) {
            this.next = next;
        }

        @Override
        public void perform(IoDemand demand, long key, Completion completion) {
            count(demand);
            if (next == null || demand.equals(READ)) {
                completion.completed(0, 0, Outcome.OK);
            } else {
                next.perform(demand, key, completion);
            }
        }

        @Override
        public void cut() {
            if (next != null) {
                next.cut();
            }
        }

        @Override
        public void wipe() {
            if (next != null) {
                next.wipe();
            }
        }
    }
}
