package io.virga.models.database;

import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.UniformSource;

/**
 * A copy of a {@link ReplicatedLog}: receives positions in order over a connection, and applies them one at a time, in
 * order, which makes them visible to its readers.
 *
 * <p>Receiving is durable: what was received is not lost with the connection, and is applied without it.
 */
public final class LogCopy {
    private final ReplicatedLog log;
    private Replication replication;
    private final RandomStream transport;
    private boolean connected = true;
    private boolean halted;
    private double slowdown = 1;
    private long received;
    private long applied;
    private long[] receivedAt;
    private long[] appliedAt;
    private long lastReceivedAt;
    private long lastAppliedAt;

    LogCopy(ReplicatedLog log, Replication replication, RandomStream draws, int capacity) {
        this.log = log;
        this.replication = replication;
        this.transport = draws;
        this.received = log.last();
        this.applied = log.last();
        this.receivedAt = new long[capacity];
        this.appliedAt = new long[capacity];
    }

    /** The last position that has arrived. */
    public long received(long nowNanos) {
        // What is applied everywhere is not kept any more.
        received = Math.max(received, applied(nowNanos));
        while (received < log.last() && receivedAt[log.index(received + 1)] <= nowNanos) {
            received++;
        }
        return received;
    }

    /** The last position that its readers see. */
    public long applied(long nowNanos) {
        while (applied < log.last() && appliedAt[log.index(applied + 1)] <= nowNanos) {
            applied++;
        }
        return applied;
    }

    /**
     * When that position arrives as things stand; {@link ReplicatedLog#NEVER} while the connection is broken. Of one that
     * every copy has applied it is not known any more, only that it is past.
     */
    public long receivedNanos(long position) {
        return position < log.first() ? Long.MIN_VALUE : receivedAt[log.index(position)];
    }

    /** When that position will be applied as things stand, if it is not yet; {@link ReplicatedLog#NEVER} if it does not come. */
    public long appliedNanos(long position) {
        return appliedAt[log.index(position)];
    }

    /**
     * When everything that was written so far will be applied, as things stand: how long a promotion waits that loses
     * nothing it can have. {@link ReplicatedLog#NEVER} while something is missing that does not come.
     */
    public long caughtUpNanos(long nowNanos) {
        return applied(nowNanos) == log.last() ? nowNanos : appliedAt[log.index(log.last())];
    }

    /** The last position that was written to the log, here or not. */
    public long lastWritten() {
        return log.last();
    }

    /** When everything that has arrived by now will be applied. */
    public long drainedNanos(long nowNanos) {
        long arrived = received(nowNanos);
        return applied(nowNanos) >= arrived ? nowNanos : appliedAt[log.index(arrived)];
    }

    /** How old what its readers see is, in nanoseconds: the age of the first commit that they do not see; 0 for none. */
    public long lagNanos(long nowNanos) {
        long visible = applied(nowNanos);
        return visible == log.last() ? 0 : nowNanos - log.committedNanos(visible + 1);
    }

    /** Whether somebody who reads here now misses a commit. */
    public boolean isStale(long nowNanos) {
        return applied(nowNanos) < log.last();
    }

    /** The connection breaks: what is on its way does not arrive. */
    public void disconnect(long nowNanos) {
        connected = false;
        long arrived = received(nowNanos);
        applied(nowNanos);
        for (long position = arrived + 1; position <= log.last(); position++) {
            receivedAt[log.index(position)] = ReplicatedLog.NEVER;
            appliedAt[log.index(position)] = ReplicatedLog.NEVER;
        }
        // What arrives next does so after what has arrived, and not after what was on its way.
        lastReceivedAt = nowNanos;
        lastAppliedAt = drainedNanos(nowNanos);
    }

    /** The connection is there again: what was written meanwhile is sent. */
    public void connect(long nowNanos) {
        connected = true;
        for (long position = received(nowNanos) + 1; position <= log.last(); position++) {
            plan(position, nowNanos);
        }
    }

    /** What is sent from now on gets here and is applied like this. */
    public void follow(Replication like) {
        replication = like;
    }

    public boolean isConnected() {
        return connected;
    }

    /** From now on applying takes so many times as long; what is being applied is not affected. */
    public void slowDown(double factor, long nowNanos) {
        slowdown = factor;
        long current = applied(nowNanos) + 1;
        if (halted || current > received(nowNanos)) {
            return;
        }
        lastAppliedAt = appliedAt[log.index(current)];
        for (long position = current + 1; position <= log.last(); position++) {
            planApplying(position);
        }
    }

    /** Its machine is down: the connection is broken, and nothing is applied. */
    public void halt(long nowNanos) {
        disconnect(nowNanos);
        halted = true;
        for (long position = applied + 1; position <= received; position++) {
            appliedAt[log.index(position)] = ReplicatedLog.NEVER;
        }
    }

    /** Its machine is there again, and applies what had arrived; the connection is another matter. */
    public void resume(long nowNanos) {
        halted = false;
        lastAppliedAt = nowNanos;
        for (long position = applied + 1; position <= received; position++) {
            planApplying(position);
        }
    }

    /** A commit was written at the primary. */
    void extend(long position, long nowNanos) {
        plan(position, nowNanos);
    }

    private void plan(long position, long sentNanos) {
        if (!connected) {
            receivedAt[log.index(position)] = ReplicatedLog.NEVER;
            appliedAt[log.index(position)] = ReplicatedLog.NEVER;
            return;
        }
        UniformSource draw = transport.at(position, 0);
        long way = replication.transportNanos().sampleNanos(draw)
                + replication.writeNanos().sampleNanos(draw);
        lastReceivedAt = Math.max(lastReceivedAt, sentNanos + way);
        receivedAt[log.index(position)] = lastReceivedAt;
        planApplying(position);
    }

    private void planApplying(long position) {
        long arrival = receivedAt[log.index(position)];
        if (halted || arrival == ReplicatedLog.NEVER) {
            appliedAt[log.index(position)] = ReplicatedLog.NEVER;
            return;
        }
        double work = replication.applyNanos().sample(transport.at(position, 1)) * slowdown;
        lastAppliedAt = Math.max(lastAppliedAt, arrival) + Math.round(work);
        appliedAt[log.index(position)] = lastAppliedAt;
    }

    /** The log ends there, and goes on from another primary. */
    void truncate(long lastPosition, long nowNanos) {
        received = Math.min(received(nowNanos), lastPosition);
        applied = Math.min(applied(nowNanos), lastPosition);
        lastReceivedAt = nowNanos;
        lastAppliedAt = applied == lastPosition ? nowNanos : appliedAt[log.index(lastPosition)];
    }

    void grow() {
        receivedAt = ReplicatedLog.widened(receivedAt);
        appliedAt = ReplicatedLog.widened(appliedAt);
    }
}
