package io.virga.models.balancing;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The connections that a node knows, each with its target: a hash table with linear probing. Those that were idle for too
 * long are dropped when it would grow.
 */
final class FlowTable {
    private static final int INITIAL_SIZE = 64;

    private final LongSupplier clock;
    private final long idleTimeoutNanos;
    private long[] connections = new long[INITIAL_SIZE];
    private long[] lastUsedNanos = new long[INITIAL_SIZE];
    private @Nullable NodeTarget[] targets = new NodeTarget[INITIAL_SIZE];
    private int used;

    FlowTable(LongSupplier clock, long idleTimeoutNanos) {
        this.clock = clock;
        this.idleTimeoutNanos = idleTimeoutNanos;
    }

    /** The connection's target, whose idle time begins anew; null for a connection that is not known (any more). */
    @Nullable
    NodeTarget get(long connection) {
        int i = find(connection);
        NodeTarget target = targets[i];
        long now = clock.getAsLong();
        if (target == null || now - lastUsedNanos[i] > idleTimeoutNanos) {
            return null;
        }
        lastUsedNanos[i] = now;
        return target;
    }

    void put(long connection, NodeTarget target) {
        int i = find(connection);
        if (targets[i] == null) {
            if (2 * ++used > targets.length) {
                rebuild(null);
                used++;
                i = find(connection);
            }
            connections[i] = connection;
        }
        targets[i] = target;
        lastUsedNanos[i] = clock.getAsLong();
    }

    /** Drops all connections of a target. */
    void forget(NodeTarget target) {
        rebuild(target);
    }

    /** The place of that connection, or the free one where it belongs. */
    private int find(long connection) {
        int mask = targets.length - 1;
        int i = (int) connection & mask;
        while (targets[i] != null && connections[i] != connection) {
            i = (i + 1) & mask;
        }
        return i;
    }

    /** Keeps what is in use, in a table of at least twice that size and one more. */
    private void rebuild(@Nullable NodeTarget without) {
        long[] oldConnections = connections;
        long[] oldTimes = lastUsedNanos;
        @Nullable NodeTarget[] oldTargets = targets;
        int live = 0;
        for (int i = 0; i < oldTargets.length; i++) {
            if (oldTargets[i] == without || clock.getAsLong() - oldTimes[i] > idleTimeoutNanos) {
                oldTargets[i] = null;
            }
            live += oldTargets[i] == null ? 0 : 1;
        }
        int size = INITIAL_SIZE;
        while (size < 4 * (live + 1)) {
            size *= 2;
        }
        connections = new long[size];
        lastUsedNanos = new long[size];
        targets = new NodeTarget[size];
        used = live;
        for (int i = 0; i < oldTargets.length; i++) {
            if (oldTargets[i] != null) {
                int at = find(oldConnections[i]);
                connections[at] = oldConnections[i];
                lastUsedNanos[at] = oldTimes[i];
                targets[at] = oldTargets[i];
            }
        }
    }
}
