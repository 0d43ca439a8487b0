package io.virga.models.database;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The storage under a primary whose commits are durable only when others have them too: a call that writes is done when its
 * own volume and the others have taken the commit, which go on side by side.
 */
final class SynchronousWrites extends Entity implements BlockDevice {
    private final CommitLog log;
    private final @Nullable BlockDevice volume;
    private final Activity<Commit> wait = activity("commit", this::durable);
    private int lives;

    /** @param volume null where storage is no limit */
    SynchronousWrites(Simulation sim, String path, CommitLog log, @Nullable BlockDevice volume) {
        super(sim, path);
        this.log = log;
        this.volume = volume;
    }

    /** A commit that waits for others. */
    private record Commit(int life, long position, long waitedNanos, long servedNanos, Completion completion) {}

    @Override
    public void perform(IoDemand demand, long key, Completion completion) {
        int life = lives;
        long position = demand.writes() > 0 ? log.append() : 0;
        if (volume == null || demand.equals(InstanceLog.COMMIT) || demand.equals(CopyReads.READ)) {
            written(life, position, 0, 0, Outcome.OK, completion);
        } else {
            volume.perform(
                    demand,
                    key,
                    (waited, served, outcome) -> written(life, position, waited, served, outcome, completion));
        }
    }

    private void written(
            int life, long position, long waitedNanos, long servedNanos, Outcome outcome, Completion completion) {
        if (life != lives) {
            return;
        }
        long durable = position == 0 || !outcome.isOk() ? Long.MIN_VALUE : log.durableNanos(position);
        if (durable > now()) {
            long left = durable - now();
            wait.hold(new Commit(life, position, waitedNanos, servedNanos + left, completion), left);
        } else {
            if (position != 0 && outcome.isOk()) {
                log.acknowledge(position);
            }
            completion.completed(waitedNanos, servedNanos, outcome);
        }
    }

    private void durable(Commit commit) {
        // Whom it waited for may be gone, and it waits for another.
        written(commit.life, commit.position, commit.waitedNanos, commit.servedNanos, Outcome.OK, commit.completion);
    }

    @Nullable
    BlockDevice volume() {
        return volume;
    }

    @Override
    public void cut() {
        lives++;
        if (volume != null) {
            volume.cut();
        }
    }

    @Override
    public void wipe() {
        if (volume != null) {
            volume.wipe();
        }
    }
}
