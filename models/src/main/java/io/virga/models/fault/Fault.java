package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;

/** Something that can go wrong, any number of times. */
public interface Fault {
    /** Path of what it strikes. */
    String target();

    /** Strikes now; what is left to chance is drawn from {@code draws}. */
    Strike strike(UniformSource draws);
}
