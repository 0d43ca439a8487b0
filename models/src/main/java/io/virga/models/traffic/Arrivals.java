package io.virga.models.traffic;

/** When the next request is wanted. */
@FunctionalInterface
public interface Arrivals {
    /** @return time of the next arrival in nanoseconds of the simulation's clock, not decreasing; the largest long for none */
    long next();
}
