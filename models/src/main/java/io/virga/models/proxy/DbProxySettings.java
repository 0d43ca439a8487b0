package io.virga.models.proxy;

import io.virga.kernel.random.Variate;

/**
 * What a proxy does.
 *
 * @param connections to the database at first, positive
 * @param borrowTimeoutNanos how long a request waits for one of them
 * @param latencyNanos that the proxy adds to a request
 * @param pinnedShare of requests after which their client keeps its connection, 0 to 1
 * @param pinnedNanos how long it does, in nanoseconds
 */
public record DbProxySettings(
        int connections, long borrowTimeoutNanos, long latencyNanos, double pinnedShare, Variate pinnedNanos) {
    public DbProxySettings {
        if (connections < 1 || borrowTimeoutNanos < 0 || latencyNanos < 0 || !(pinnedShare >= 0 && pinnedShare <= 1)) {
            throw new IllegalArgumentException(
                    "a proxy needs a connection, times that are not negative and a share, not " + connections + ", "
                            + borrowTimeoutNanos + " ns, " + latencyNanos + " ns and " + pinnedShare);
        }
    }
}
