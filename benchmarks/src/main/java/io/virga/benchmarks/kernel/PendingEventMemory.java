package io.virga.benchmarks.kernel;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.RandomStream;

/** What a pending event takes of the heap when all have the same subject, so that subjects do not count. */
final class PendingEventMemory {
    private static final class Holder extends Entity {
        private final Activity<Object> hold = activity("hold", subject -> {});

        Holder(Simulation sim, int pending) {
            super(sim, "holder");
            RandomStream draws = stream("increments");
            Object subject = new Object();
            for (int i = 0; i < pending; i++) {
                hold.hold(subject, HoldModel.INCREMENT.sampleNanos(draws));
            }
        }
    }

    private PendingEventMemory() {}

    /** Bytes of heap an event, after a part of the events were executed, so that the list is in its working order. */
    static double bytesPerEvent(int pending) {
        long before = usedBytes();
        Simulation sim = Simulation.create(SimulationConfig.of(1, 0));
        new Holder(sim, pending);
        sim.runUntil(1);
        long after = usedBytes();
        if (sim.now() < 0) {
            throw new AssertionError("the simulation is to stay reachable until here");
        }
        return (double) (after - before) / pending;
    }

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
