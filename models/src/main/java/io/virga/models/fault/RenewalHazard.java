package io.virga.models.fault;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.UniformSource;

/**
 * Failures of components whose lifetimes have a memory: one alternating renewal process each. When the simulation begins
 * the components have been in use for long and are of mixed ages.
 */
final class RenewalHazard extends Entity implements Hazard {
    /** Mean lifetimes that a component has behind it at the start, so that its age no longer shows when it was new. */
    private static final int LIFETIMES_BEFORE = 30;

    private static final class Clock {
        private final int component;
        private long lives = 1;

        Clock(int component) {
            this.component = component;
        }
    }

    private final HazardLaw law;
    private final Repairs repairs;
    private final Clock[] clocks;
    private final Activity<Clock> life = activity("life", this::failed);
    private final RandomStream lifeDraws = stream("life");

    RenewalHazard(Simulation sim, String path, HazardLaw law, Components components, HazardListener listener) {
        super(sim, path);
        if (components.size() != components.bound()) {
            throw new IllegalArgumentException(path + ": lifetimes of things that come and go must be exponential");
        }
        this.law = law;
        this.repairs = new Repairs(sim, path + ".repair", law, components, listener, this::repaired);
        this.clocks = new Clock[components.bound()];
        for (int component = 0; component < clocks.length; component++) {
            clocks[component] = new Clock(component);
            hold(clocks[component], residualLife(component));
        }
    }

    @Override
    public long failures() {
        return repairs.failures();
    }

    /** What is left of the life during which the simulation begins. */
    private double residualLife(int component) {
        UniformSource draws = lifeDraws.at(component, 0);
        double time = -(LIFETIMES_BEFORE + draws.nextDouble()) * law.lifetime().mean();
        while (time <= 0) {
            time += law.lifetime().sample(draws);
        }
        return time;
    }

    private void failed(Clock clock) {
        repairs.fail(clock.component);
    }

    private void repaired(Outage outage) {
        Clock clock = clocks[outage.component()];
        hold(clock, law.lifetime().sample(lifeDraws.at(clock.component, clock.lives++)));
    }

    private void hold(Clock clock, double nanos) {
        // A failure beyond the end of the clock is a failure that never comes.
        if (nanos < (double) (Long.MAX_VALUE - now()) - 1024) {
            life.hold(clock, (long) (nanos + 0.5));
        }
    }
}
