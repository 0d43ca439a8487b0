package io.virga.models.traffic;

import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;

/** So many clients that each have one request at a time: they begin at once, and think between an answer and the next. */
public final class ClosedArrivals implements Arrivals {
    private final int clients;
    private final Variate thinkNanos;
    private final RandomStream draws;
    private int begun;
    private long thought;

    /** @param thinkNanos from the end of a request to the next of the same client, nanoseconds */
    public ClosedArrivals(int clients, Variate thinkNanos, RandomStream draws) {
        if (clients < 1) {
            throw new IllegalArgumentException("a closed workload needs at least one client, not " + clients);
        }
        this.clients = clients;
        this.thinkNanos = thinkNanos;
        this.draws = draws;
    }

    @Override
    public boolean isClosed() {
        return true;
    }

    @Override
    public long next() {
        return begun++ < clients ? 0 : NEVER;
    }

    @Override
    public long nextAfterEnd(long nowNanos) {
        return nowNanos + thinkNanos.sampleNanos(draws.at(thought++));
    }
}
