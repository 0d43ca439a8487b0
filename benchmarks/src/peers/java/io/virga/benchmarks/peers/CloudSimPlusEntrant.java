package io.virga.benchmarks.peers;

import ch.qos.logback.classic.Level;
import io.virga.benchmarks.kernel.Entrant;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.events.SimEvent;
import org.cloudsimplus.util.Log;
import org.jspecify.annotations.Nullable;

/** CloudSim Plus with one active entity; the station is not among its models. */
public final class CloudSimPlusEntrant implements Entrant {
    private static final int PENDING_BESIDE_IDLE = 100;

    @Override
    public String name() {
        return "CloudSim Plus 8.5.7";
    }

    @Override
    public @Nullable Run prepare(Model model, int size) {
        Log.setLevel(Level.OFF);
        return switch (model) {
            case HOLD -> count -> run(size, 0, count);
            case IDLE -> count -> run(PENDING_BESIDE_IDLE, size, count);
            case STATION -> null;
        };
    }

    /** Each event visits every entity: two thousand events a second beside ten thousand entities. */
    @Override
    public int operations(Model model) {
        return model == Model.IDLE ? 2_000 : Entrant.super.operations(model);
    }

    /** A simulation of its own each time, since there is no way to go on with one: filled, run and emptied. */
    private static long run(int pending, int idle, long count) {
        CloudSimPlus sim = new CloudSimPlus();
        Jobs jobs = new Jobs(sim, pending, count);
        for (int i = 0; i < idle; i++) {
            new Idle(sim);
        }
        sim.start();
        if (jobs.executed != count) {
            throw new IllegalStateException(jobs.executed + " events instead of " + count);
        }
        return jobs.executed;
    }

    private static final class Idle extends CloudSimEntity {
        Idle(CloudSimPlus sim) {
            super(sim);
        }

        @Override
        protected void startInternal() {
            // nothing to do, ever
        }

        @Override
        public void processEvent(SimEvent event) {
            // only the end of the simulation comes here
        }
    }

    private static final class Jobs extends CloudSimEntity {
        private static final int TAG = 1000;

        private final RandomStream draws = RandomStream.of(1, 0, "hold/increments");
        private final Exponential increment = new Exponential(1);
        private final int pending;
        private final long count;
        private long scheduled;
        private long executed;

        Jobs(CloudSimPlus sim, int pending, long count) {
            super(sim);
            this.pending = pending;
            this.count = count;
        }

        @Override
        protected void startInternal() {
            for (int i = 0; i < pending; i++) {
                scheduleNext();
            }
        }

        @Override
        public void processEvent(SimEvent event) {
            if (event.getTag() != TAG) {
                return;
            }
            executed++;
            if (scheduled < count) {
                scheduleNext();
            }
        }

        private void scheduleNext() {
            scheduled++;
            schedule(increment.sample(draws), TAG);
        }
    }
}
