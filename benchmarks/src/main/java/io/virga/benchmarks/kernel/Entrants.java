package io.virga.benchmarks.kernel;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The kernel, the hand-written yardsticks, and the peers that are on the class path. */
final class Entrants {
    private static final int PENDING_BESIDE_IDLE = 100;

    private static final class Virga implements Entrant {
        @Override
        public String name() {
            return "Virga";
        }

        @Override
        public Run prepare(Model model, int size) {
            Simulation sim = Simulation.create(SimulationConfig.of(1, 0));
            return switch (model) {
                case HOLD -> new HoldModel(sim, size)::run;
                case STATION -> new StationModel(sim, size)::run;
                case IDLE -> {
                    for (int i = 0; i < size; i++) {
                        new Idle(sim, i);
                    }
                    yield new HoldModel(sim, PENDING_BESIDE_IDLE)::run;
                }
            };
        }
    }

    private static final class Idle extends Entity {
        Idle(Simulation sim, int number) {
            super(sim, "idle " + number);
        }
    }

    private static final class HandWritten implements Entrant {
        @Override
        public String name() {
            return "hand-written";
        }

        @Override
        public @Nullable Run prepare(Model model, int size) {
            return switch (model) {
                case HOLD -> ladder(size);
                case STATION -> new HandWrittenStation(size)::run;
                case IDLE -> null;
            };
        }

        private static Run ladder(int size) {
            HandWrittenLadder list = new HandWrittenLadder();
            RandomStream draws = RandomStream.of(1, 0, "hold/increments");
            for (int i = 0; i < size; i++) {
                list.add(HoldModel.INCREMENT.sampleNanos(draws), i);
            }
            return count -> {
                for (long i = 0; i < count; i++) {
                    list.poll();
                    list.add(list.firstTime + HoldModel.INCREMENT.sampleNanos(draws), list.firstNumber);
                }
                return list.firstTime;
            };
        }
    }

    private Entrants() {}

    static List<Entrant> all() {
        List<Entrant> all = new ArrayList<>(List.of(new Virga(), new HandWritten()));
        ServiceLoader.load(Entrant.class).forEach(all::add);
        return all;
    }

    static Entrant named(String name) {
        return all().stream()
                .filter(entrant -> entrant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no entrant " + name));
    }
}
