package io.virga.models.backup;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.StationStorage;

/**
 * The storage under a database whose I/O is suspended for a moment when a snapshot of it begins: I/Os that come meanwhile are
 * made when it is over. Source: RDS user guide, backup window.
 */
public final class IoSuspension extends Entity {
    private final Activity<Held> waiting = activity("waiting", Held::resume);
    private final Variate duration;
    private final RandomStream draws = stream("duration");
    private long untilNanos;
    private boolean needless;
    private long suspensions;

    /** @param duration of each suspension, nanoseconds */
    public IoSuspension(Simulation sim, String path, Variate duration) {
        super(sim, path);
        this.duration = duration;
    }

    /** From now on no I/O is begun for the duration of a suspension. */
    public void suspend() {
        if (needless) {
            return;
        }
        untilNanos = Math.max(untilNanos, now() + duration.sampleNanos(draws.at(suspensions++)));
    }

    /** From now on snapshots are taken of another volume, and nobody waits. */
    public void end() {
        needless = true;
    }

    /** Storage of which the I/O is suspended. */
    public StationStorage over(StationStorage under) {
        return new StationStorage() {
            @Override
            public BlockDevice attach(String stationPath, AvailabilityZone zone) {
                return new Device(under.attach(stationPath, zone));
            }

            @Override
            public void release(BlockDevice device) {
                if (device instanceof Device suspended) {
                    under.release(suspended.next);
                }
            }
        };
    }

    /** I/Os that wait for the end of the suspension. */
    private record Held(
            Device device, int life, IoDemand demand, long key, long waitedNanos, BlockDevice.Completion completion) {
        void resume() {
            device.begin(this);
        }
    }

    private final class Device implements BlockDevice {
        private final BlockDevice next;
        private int lives;

        Device(BlockDevice next) {
            this.next = next;
        }

        @Override
        public void perform(IoDemand demand, long key, Completion completion) {
            if (untilNanos <= now()) {
                next.perform(demand, key, completion);
            } else {
                long wait = untilNanos - now();
                waiting.hold(new Held(this, lives, demand, key, wait, completion), wait);
            }
        }

        private void begin(Held held) {
            if (held.life == lives) {
                next.perform(
                        held.demand,
                        held.key,
                        (waited, served, outcome) ->
                                held.completion.completed(held.waitedNanos + waited, served, outcome));
            }
        }

        @Override
        public void cut() {
            lives++;
            next.cut();
        }

        @Override
        public void wipe() {
            next.wipe();
        }
    }
}
