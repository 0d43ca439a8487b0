package io.virga.models.fault;

import io.virga.models.traffic.Degradable;
import java.util.ArrayList;
import java.util.List;

/**
 * All that slows a target down or makes it fail at a time. Slowdowns multiply; shares of errors combine as independent
 * chances. The whole is computed anew from what is left whenever something passes, so that nothing of it remains. All faults
 * of a target share its one degradation.
 */
public final class Degradation {
    private final String path;
    private final Degradable target;
    private final List<Effect> slowdowns = new ArrayList<>();
    private final List<Effect> errorShares = new ArrayList<>();

    /** @param path of the target */
    public Degradation(String path, Degradable target) {
        this.path = path;
        this.target = target;
    }

    public String path() {
        return path;
    }

    /**
     * Makes everything take {@code factor} times as long.
     *
     * @return ends it
     */
    Runnable slowDown(double factor) {
        return add(slowdowns, factor);
    }

    /**
     * Makes {@code share} of what would go well fail.
     *
     * @return ends it
     */
    Runnable fail(double share) {
        return add(errorShares, share);
    }

    private Runnable add(List<Effect> effects, double value) {
        Effect effect = new Effect(value);
        effects.add(effect);
        apply();
        return () -> {
            effects.remove(effect);
            apply();
        };
    }

    private void apply() {
        double factor = 1;
        for (Effect effect : slowdowns) {
            factor *= effect.value;
        }
        double good = 1;
        for (Effect effect : errorShares) {
            good *= 1 - effect.value;
        }
        target.slowdown(factor);
        target.errorShare(1 - good);
    }

    /** Not a record: two effects of the same size are two. */
    private static final class Effect {
        private final double value;

        Effect(double value) {
            this.value = value;
        }
    }
}
