package io.virga.models.operation;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;

/** Does things some time after they were ordered. */
public final class Later extends Entity {
    private final Activity<Runnable> waiting = activity("waiting", Runnable::run);

    public Later(Simulation sim, String path) {
        super(sim, path);
    }

    /** Does it so many nanoseconds from now. */
    public void after(long nanos, Runnable what) {
        waiting.hold(what, nanos);
    }
}
