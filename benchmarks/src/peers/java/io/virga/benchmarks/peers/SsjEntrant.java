package io.virga.benchmarks.peers;

import io.virga.benchmarks.kernel.Entrant;
import org.jspecify.annotations.Nullable;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/** SSJ, with its own generator. */
public final class SsjEntrant implements Entrant {
    @Override
    public String name() {
        return "SSJ 3.3.2";
    }

    @Override
    public @Nullable Run prepare(Model model, int size) {
        return switch (model) {
            case HOLD -> new Hold(size);
            case STATION -> new SsjStation(size);
            case IDLE -> null;
        };
    }

    private static final class Hold implements Run {
        private final Simulator simulator = new Simulator();
        private final ExponentialGen increments = new ExponentialGen(new MRG32k3a(), 1);
        private long eventsLeft;

        private final class Job extends Event {
            Job() {
                super(simulator);
            }

            @Override
            public void actions() {
                schedule(increments.nextDouble());
                if (--eventsLeft == 0) {
                    simulator.stop();
                }
            }
        }

        Hold(int pending) {
            simulator.init();
            for (int i = 0; i < pending; i++) {
                new Job().schedule(increments.nextDouble());
            }
        }

        @Override
        public long run(long count) {
            eventsLeft = count;
            simulator.start();
            return count;
        }
    }
}
