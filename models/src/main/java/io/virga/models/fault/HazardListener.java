package io.virga.models.fault;

/** Is told of failures. */
public interface HazardListener {
    /** Pays no attention. */
    HazardListener NONE = new HazardListener() {};

    default void began(Outage outage) {}

    /**
     * Of an outage that lasts.
     *
     * @param text how it ended, in words
     */
    default void ended(Outage outage, String text) {}
}
