package io.virga.benchmarks.kernel;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;

/** The HOLD model on the kernel's public API: each job that ends is held again for an exponential time. */
final class HoldModel extends Entity {
    static final Exponential INCREMENT = new Exponential(1e9);

    private record Job(int number) {}

    private final Activity<Job> hold = activity("hold", this::end);
    private final RandomStream draws = stream("increments");
    private long eventsLeft;

    HoldModel(Simulation sim, int pending) {
        super(sim, "hold");
        for (int i = 0; i < pending; i++) {
            hold.hold(new Job(i), INCREMENT.sampleNanos(draws));
        }
    }

    private void end(Job job) {
        hold.hold(job, INCREMENT.sampleNanos(draws));
        if (--eventsLeft == 0) {
            simulation().stop("enough events");
        }
    }

    long run(long events) {
        eventsLeft = events;
        return simulation().runUntil(Long.MAX_VALUE - 1).endNanos();
    }
}
