package io.virga.models.topology;

/** Whose room a placement has: what becomes of it when the placement is given up. */
public interface Tenure {
    /** The room is free again. */
    void ended(Placement placement);

    /** An instance on the placement begins to be billed. */
    default void usedBy(Placement placement) {}

    /** The instance on the placement is billed no longer. */
    default void leftBy(Placement placement) {}
}
