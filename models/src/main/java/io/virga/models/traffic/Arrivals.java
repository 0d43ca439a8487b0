package io.virga.models.traffic;

import org.jspecify.annotations.Nullable;

/** When the next request is wanted. */
@FunctionalInterface
public interface Arrivals {
    /** The time of an arrival that does not come. */
    long NEVER = Long.MAX_VALUE;

    /** Nobody comes by himself. */
    static Arrivals none() {
        return () -> NEVER;
    }

    /** @return time of the next arrival in nanoseconds of the simulation's clock, not decreasing; {@link #NEVER} for none */
    long next();

    /** Whether clients have one request at a time, so that the next is of the client whose last has ended. */
    default boolean isClosed() {
        return false;
    }

    /** @return the session that the arrival begins which {@link #next} told last; null where there are no sessions */
    default @Nullable Session session() {
        return null;
    }

    /** @return time from the end of the last request of {@code session} to its next, in nanoseconds */
    default long thinkNanos(Session session) {
        throw new IllegalStateException("there are no sessions");
    }

    /** @return time of the arrival that the end of a request brings about, {@link #NEVER} where clients do not wait for ends */
    default long nextAfterEnd(long nowNanos) {
        return NEVER;
    }
}
