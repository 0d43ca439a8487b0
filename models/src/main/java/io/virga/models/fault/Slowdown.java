package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import java.util.Locale;

/**
 * Everything that a resource does takes longer.
 *
 * @param factor how many times, at least 1
 */
public record Slowdown(Degradation degradation, double factor) implements Fault {
    public Slowdown {
        if (!(factor >= 1) || factor == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a slowdown must be finite and at least 1, not " + factor);
        }
    }

    @Override
    public String target() {
        return degradation.path();
    }

    @Override
    public Strike strike(UniformSource draws) {
        Runnable end = degradation.slowDown(factor);
        String what = String.format(Locale.ROOT, "takes %.2f times as long", factor);
        return new Strike(what, () -> {
            end.run();
            return "no longer " + what;
        });
    }
}
