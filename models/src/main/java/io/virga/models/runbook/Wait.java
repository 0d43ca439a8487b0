package io.virga.models.runbook;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Looks again and again until something is so; for ever if it never is. */
public final class Wait extends Entity implements StepEffect {
    private final BooleanSupplier condition;
    private final long intervalNanos;
    private final Timer look = timer("look", this::look);
    private @Nullable StepEnd end;

    /**
     * A wait that begins with a look.
     *
     * @param path unique in the simulation
     * @param intervalNanos from one look to the next, positive
     */
    public Wait(Simulation sim, String path, BooleanSupplier condition, long intervalNanos) {
        super(sim, path);
        if (intervalNanos <= 0) {
            throw new IllegalArgumentException(path + ": the time between looks must be positive: " + intervalNanos);
        }
        this.condition = condition;
        this.intervalNanos = intervalNanos;
    }

    @Override
    public void begin(StepEnd whoWaits) {
        end = whoWaits;
        look();
    }

    private void look() {
        StepEnd waiting = end;
        if (waiting == null) {
            return;
        }
        if (condition.getAsBoolean()) {
            end = null;
            waiting.done();
        } else {
            look.schedule(intervalNanos);
        }
    }
}
