package io.virga.models.traffic;

import io.virga.kernel.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The connection pools of one station, one for each resource that it calls through a pool. */
final class ConnectionPools {
    // A handful at most: looking through them is faster than a map.
    private final List<ConnectionPool> pools = new ArrayList<>();

    ConnectionPools(
            Simulation sim,
            String path,
            List<ConnectionPoolSettings> settings,
            Calls calls,
            StationTotals totals,
            Consumer<Call> whenConnected) {
        for (ConnectionPoolSettings each : settings) {
            pools.add(new ConnectionPool(
                    sim, path + ".pool." + each.resource(), each, calls, totals.connections(), whenConnected));
        }
    }

    /** The pool through which calls of {@code hop} go; null for none. */
    @Nullable
    ConnectionPool of(Hop hop) {
        for (int i = 0; i < pools.size(); i++) {
            if (pools.get(i).resource().equals(hop.resource())) {
                return pools.get(i);
            }
        }
        return null;
    }

    void close() {
        pools.forEach(ConnectionPool::close);
    }

    void reopen() {
        pools.forEach(ConnectionPool::reopen);
    }

    void release() {
        pools.forEach(ConnectionPool::release);
    }
}
