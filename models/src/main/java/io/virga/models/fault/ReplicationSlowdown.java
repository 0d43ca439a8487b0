package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.database.ReadReplica;
import java.util.Locale;

/**
 * A read replica takes longer to apply each commit.
 *
 * @param factor how many times, at least 1
 */
public record ReplicationSlowdown(ReadReplica replica, double factor) implements Fault {
    public ReplicationSlowdown {
        if (!(factor >= 1) || factor == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a slowdown must be finite and at least 1, not " + factor);
        }
    }

    @Override
    public String target() {
        return replica.path();
    }

    @Override
    public Strike strike(UniformSource draws) {
        Runnable end = replica.slowDown(factor);
        String what = String.format(Locale.ROOT, "takes %.2f times as long to apply a commit", factor);
        return new Strike(what, () -> {
            end.run();
            return "no longer " + what;
        });
    }
}
