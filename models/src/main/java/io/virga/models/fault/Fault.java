package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;

/** Something that can go wrong, any number of times. */
public interface Fault {
    /** Path of what it strikes. */
    String target();

    /** This fault with its victim chosen for good; itself when nothing is left to chance. */
    default Fault pinned(UniformSource draws) {
        return this;
    }

    /** Strikes now; what is left to chance is drawn from {@code draws}. */
    Strike strike(UniformSource draws);
}
