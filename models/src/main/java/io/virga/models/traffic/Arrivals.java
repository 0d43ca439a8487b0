package io.virga.models.traffic;

/** When the next request is wanted. */
@FunctionalInterface
public interface Arrivals {
    /** The time of an arrival that does not come. */
    long NEVER = Long.MAX_VALUE;

    /** @return time of the next arrival in nanoseconds of the simulation's clock, not decreasing; {@link #NEVER} for none */
    long next();

    /** Whether clients have one request at a time, so that the next is of the client whose last has ended. */
    default boolean isClosed() {
        return false;
    }

    /** @return time of the arrival that the end of a request brings about, {@link #NEVER} where clients do not wait for ends */
    default long nextAfterEnd(long nowNanos) {
        return NEVER;
    }
}
