package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import java.util.Locale;

/**
 * A resource answers a share of its calls with an error.
 *
 * @param share above 0, at most 1
 */
public record ErrorRate(Degradation degradation, double share) implements Fault {
    public ErrorRate {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of errors must be above 0 and at most 1, not " + share);
        }
    }

    @Override
    public String target() {
        return degradation.path();
    }

    @Override
    public Strike strike(UniformSource draws) {
        Runnable end = degradation.fail(share);
        String what = String.format(Locale.ROOT, "answers %.2f%% with an error", 100 * share);
        return new Strike(what, () -> {
            end.run();
            return "no longer " + what;
        });
    }
}
