package io.virga.models.dns;

import io.virga.kernel.Simulation;

/**
 * Connections that some clients with the same resolver keep open: they stay where they are although the name has another
 * answer by now, until they are old enough or fail. The age of what is open at the start is uniform.
 */
final class KeptConnection {
    private final Simulation sim;
    private final Resolver resolver;
    private final long longestNanos;
    private Answer answer;
    private long expiryNanos;

    /** @param restShare how much of its time the connection that is open at the start has left, from 0 to 1 */
    KeptConnection(Simulation sim, Resolver resolver, long longestNanos, double restShare) {
        this.sim = sim;
        this.resolver = resolver;
        this.longestNanos = longestNanos;
        this.answer = resolver.resolve();
        this.expiryNanos = (long) (restShare * longestNanos);
    }

    /** @param broken whether the connection has just failed */
    Answer resolve(boolean broken) {
        if (broken || sim.now() >= expiryNanos) {
            answer = resolver.resolve();
            expiryNanos = sim.now() + longestNanos;
        }
        return answer;
    }
}
