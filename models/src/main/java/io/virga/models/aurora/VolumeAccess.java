package io.virga.models.aurora;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.models.database.ReplicatedLog;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Outcome;

/**
 * A cluster volume as one instance has it: pages are read while there is a read quorum, and commits are done when they are
 * durable. A reader that is told to write fails the call, as a read-only transaction does.
 */
final class VolumeAccess extends Entity implements BlockDevice {
    /** How often a commit that may not be made yet is looked at again. */
    private static final long BLOCKED_NANOS = 100_000_000L;

    private final String station;
    private final ClusterVolume volume;
    private final AvailabilityZone zone;
    private final Activity<Io> read = activity("read", this::commit);
    private final Activity<Io> wait = activity("commit", this::awaitDurable);
    private final Activity<Io> blocked = activity("blocked", this::commit);
    private int lives;

    VolumeAccess(Simulation sim, String station, ClusterVolume volume, AvailabilityZone zone) {
        super(sim, station + ".volume");
        this.station = station;
        this.volume = volume;
        this.zone = zone;
    }

    private static final class Io {
        private final int life;
        private final IoDemand demand;
        private final long key;
        private final Completion completion;
        private final long beganNanos;
        private long position;
        private long stoodNanos;

        Io(int life, IoDemand demand, long key, Completion completion, long beganNanos) {
            this.life = life;
            this.demand = demand;
            this.key = key;
            this.completion = completion;
            this.beganNanos = beganNanos;
        }
    }

    @Override
    public void perform(IoDemand demand, long key, Completion completion) {
        if (demand.writes() > 0 && !volume.isWriter(station)) {
            completion.completed(0, 0, Outcome.ERROR);
            return;
        }
        volume.use().count(demand);
        Io io = new Io(lives, demand, key, completion, now());
        if (demand.reads() > 0) {
            read(io);
        } else {
            commit(io);
        }
    }

    private void read(Io io) {
        if (volume.isReadable()) {
            read.hold(io, volume.readNanos(zone, io.demand.reads(), io.key));
        } else {
            park(io, () -> read(io));
        }
    }

    private void commit(Io io) {
        if (io.life == lives) {
            if (io.demand.writes() == 0) {
                done(io);
            } else if (volume.mayCommit()) {
                io.position = volume.append();
                awaitDurable(io);
            } else {
                io.stoodNanos += BLOCKED_NANOS;
                blocked.hold(io, BLOCKED_NANOS);
            }
        }
    }

    /** Copies may have been lost since it was last looked at. */
    private void awaitDurable(Io io) {
        if (io.life != lives) {
            return;
        }
        long durable = volume.durableNanos(io.position);
        if (durable == ReplicatedLog.NEVER) {
            park(io, () -> awaitDurable(io));
        } else if (durable > now()) {
            wait.hold(io, durable - now());
        } else {
            volume.acknowledge(io.position, io.demand.writtenBytes());
            done(io);
        }
    }

    private void park(Io io, Runnable again) {
        long since = now();
        volume.onChange(() -> {
            if (io.life == lives) {
                io.stoodNanos += now() - since;
                again.run();
            }
        });
    }

    private void done(Io io) {
        io.completion.completed(io.stoodNanos, now() - io.beganNanos - io.stoodNanos, Outcome.OK);
    }

    @Override
    public void cut() {
        lives++;
    }
}
