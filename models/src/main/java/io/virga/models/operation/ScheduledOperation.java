package io.virga.models.operation;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.models.monitoring.Journal;

/** One operation on a resource at its time, which is journalled. */
public final class ScheduledOperation extends Entity {
    /**
     * @param name of the operation in the scenario; the entity's path is {@code operation.<name>}
     * @param action in words for the journal, such as {@code stopInstances}
     * @param target path of the resource
     * @param timeNanos on the simulation's clock
     * @throws IllegalArgumentException if that time is in the past
     */
    public ScheduledOperation(
            Simulation sim,
            String name,
            String action,
            String target,
            long timeNanos,
            Journal journal,
            Runnable operation) {
        super(sim, "operation." + name);
        if (timeNanos < now()) {
            throw new IllegalArgumentException(
                    path() + " would come at " + timeNanos + " ns, and it is " + now() + " ns already");
        }
        timer("perform", () -> {
                    journal.record("operation", target, action);
                    operation.run();
                })
                .schedule(timeNanos - now());
    }
}
