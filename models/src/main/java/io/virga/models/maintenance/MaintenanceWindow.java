package io.virga.models.maintenance;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;

/** Has maintenance begin, at a moment of each of its windows. Source: RDS user guide, maintaining a DB instance. */
public final class MaintenanceWindow extends Entity {
    private final Variate delay;
    private final long everyNanos;
    private final Runnable maintenance;
    private final RandomStream draws = stream("delay");
    private final Timer due = timer("due", this::begin);
    private long windowNanos;
    private long windows;

    /**
     * @param firstNanos when the first window begins, not before now
     * @param everyNanos from the beginning of a window to that of the next; 0 where there is only one
     * @param delay from the beginning of a window to that of the maintenance, nanoseconds
     */
    public MaintenanceWindow(
            Simulation sim, String path, long firstNanos, long everyNanos, Variate delay, Runnable maintenance) {
        super(sim, path);
        this.delay = delay;
        this.everyNanos = everyNanos;
        this.maintenance = maintenance;
        this.windowNanos = firstNanos;
        scheduleNext();
    }

    private void scheduleNext() {
        due.schedule(windowNanos + delay.sampleNanos(draws.at(windows)) - now());
    }

    private void begin() {
        maintenance.run();
        if (everyNanos > 0) {
            windows++;
            windowNanos += everyNanos;
            scheduleNext();
        }
    }
}
