package io.virga.models.fault;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.UniformSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Failures of components with exponential lifetimes as one Poisson process: it strikes at the rate of as many components as
 * there can be, and a stroke at one that is down already, or is not there now, changes nothing. That thinning is exact
 * because an exponential lifetime has no memory (P. A. W. Lewis and G. S. Shedler, Simulation of nonhomogeneous Poisson
 * processes by thinning, 1979). The cost grows with the failures and not with the components.
 */
final class SuperposedHazard extends Entity implements Hazard {
    private final Components components;
    private final Repairs repairs;
    private final Exponential interval;
    private final double commonCauseShare;
    private final Timer next = timer("next", this::strike);
    private final RandomStream timeDraws = stream("time");
    private final RandomStream victimDraws = stream("victim");
    private long strokes;

    SuperposedHazard(
            Simulation sim,
            String path,
            Exponential lifetime,
            HazardLaw law,
            Components components,
            HazardListener listener) {
        super(sim, path);
        this.components = components;
        this.repairs = new Repairs(sim, path + ".repair", law, components, listener, outage -> {});
        // In failures per lifetime of one component: each for itself, and one common cause for all.
        double single = components.bound() * (1 - law.commonCause());
        double rate = single + law.commonCause();
        this.commonCauseShare = law.commonCause() / rate;
        this.interval = new Exponential(lifetime.mean() / rate);
        scheduleNext();
    }

    @Override
    public long failures() {
        return repairs.failures();
    }

    private void scheduleNext() {
        double nanos = interval.sample(timeDraws.at(strokes));
        // A stroke beyond the end of the clock is a stroke that never comes.
        if (nanos < (double) (Long.MAX_VALUE - now()) - 1024) {
            next.schedule((long) (nanos + 0.5));
        }
    }

    private void strike() {
        UniformSource draws = victimDraws.at(strokes);
        strokes++;
        if (draws.nextDouble() < commonCauseShare) {
            strikeAll();
        } else {
            int victim = draws.nextInt(components.bound());
            if (components.isThere(victim) && !repairs.isDown(victim)) {
                repairs.fail(victim);
            }
        }
        scheduleNext();
    }

    /** All are picked before the first is struck: a stroke may change who is there. */
    private void strikeAll() {
        Map<Integer, Fault> faults = new LinkedHashMap<>();
        for (int i = 0; i < components.size(); i++) {
            if (components.isThere(i) && !repairs.isDown(i)) {
                faults.put(i, components.fault(i));
            }
        }
        faults.forEach(repairs::fail);
    }
}
