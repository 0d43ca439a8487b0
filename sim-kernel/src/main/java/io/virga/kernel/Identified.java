package io.virga.kernel;

/** A subject that has a number of its own; the number enters the fingerprint and the trace. */
public interface Identified {
    /** Stable within a run and independent of memory addresses, so that equal runs show equal numbers. */
    long id();
}
