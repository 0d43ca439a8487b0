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

    /** An I/O that its own volume has taken, and that waits for others if it commits. */
    private record Commit(
            int life, long position, long sizeBytes, long waitedNanos, long servedNanos, Completion completion) {
        Commit later(long nanos) {
            return new Commit(life, position, sizeBytes, waitedNanos, servedNanos + nanos, completion);
        }
    }

    @Override
    public void perform(IoDemand demand, long key, Completion completion) {
        int life = lives;
        long position = demand.writes() > 0 ? log.append() : 0;
        boolean isMark = demand.equals(InstanceLog.COMMIT);
        long sizeBytes = isMark ? 0 : demand.writtenBytes();
        if (volume == null || isMark || demand.equals(CopyReads.READ)) {
            written(new Commit(life, position, sizeBytes, 0, 0, completion), Outcome.OK);
        } else {
            volume.perform(
                    demand,
                    key,
                    (waited, served, outcome) ->
                            written(new Commit(life, position, sizeBytes, waited, served, completion), outcome));
        }
    }

    private void written(Commit commit, Outcome outcome) {
        if (commit.life != lives) {
            return;
        }
        boolean commits = commit.position != 0 && outcome.isOk();
        long durable = commits ? log.durableNanos(commit.position) : Long.MIN_VALUE;
        if (durable > now()) {
            long left = durable - now();
            wait.hold(commit.later(left), left);
        } else {
            if (commits) {
                log.acknowledge(commit.position, commit.sizeBytes);
            }
            commit.completion.completed(commit.waitedNanos, commit.servedNanos, outcome);
        }
    }

    private void durable(Commit commit) {
        // Whom it waited for may be gone, and it waits for another.
        written(commit, Outcome.OK);
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
