package io.virga.models.traffic;

import io.virga.kernel.InPort;
import io.virga.models.network.Network;

/** Whoever sends a call and takes its answer. */
public interface Caller extends Party {
    /** A timeout that never passes. */
    long FOR_EVER = Long.MAX_VALUE;

    /** Each call sent is answered here exactly once, unless it was lost and the caller waits for ever. */
    InPort<Call> answers();

    /** How long it tries to connect to somebody who does not answer, in nanoseconds, or {@link #FOR_EVER}. */
    long connectTimeoutNanos();

    /** How long it waits for an answer on a connection that went silent, in nanoseconds, or {@link #FOR_EVER}. */
    long idleTimeoutNanos();

    /** How long it tries to connect with that call; for those who pass on the calls of others. */
    default long connectTimeoutNanos(Call call) {
        return connectTimeoutNanos();
    }

    /** How long it waits for the answer to that call on a connection that went silent. */
    default long idleTimeoutNanos(Call call) {
        return idleTimeoutNanos();
    }

    /** The time that {@link Deadlines} allow for the call is over. */
    void expired(Call call);

    /** The call is not answered yet, and a second copy of it is due; only for callers that hedge. */
    default void hedge(Call call) {
        throw new IllegalStateException("nobody hedges " + call);
    }

    /** One way between a caller outside all regions and the edge of the endpoint's, in nanoseconds. */
    default long accessNanos(Call call, Endpoint endpoint, Network.Leg leg) {
        return 0;
    }
}
