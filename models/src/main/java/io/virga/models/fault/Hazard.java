package io.virga.models.fault;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Exponential;

/** A random process of failures and repairs of components, from the start of the simulation on. */
public sealed interface Hazard permits SuperposedHazard, RenewalHazard {
    /** Failures of components so far; a common cause counts once for each that it struck. */
    long failures();

    /**
     * Begins with all components up. Exponential lifetimes cost one timer for all components together, other lifetimes one
     * for each.
     *
     * @param name of the hazard in the scenario; its path is {@code hazard.<name>}
     * @throws IllegalArgumentException if lifetimes are not exponential and the number of components changes
     */
    static Hazard begin(Simulation sim, String name, HazardLaw law, Components components, HazardListener listener) {
        return law.lifetime() instanceof Exponential lifetime
                ? new SuperposedHazard(sim, "hazard." + name, lifetime, law, components, listener)
                : new RenewalHazard(sim, "hazard." + name, law, components, listener);
    }
}
