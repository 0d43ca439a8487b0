package io.virga.models.aurora;

/**
 * What reads in a secondary region wait for where writes are forwarded from there. Source: Aurora user guide, "Using write
 * forwarding in an Aurora global database", read consistency.
 */
public enum ReadConsistency {
    /** For nothing. */
    EVENTUAL,
    /** For what the same session has written through that region. */
    SESSION,
    /** For all that is committed when they come. */
    GLOBAL
}
