package io.virga.kernel.queueing;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.Timer;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.Tally;
import java.util.LinkedHashMap;
import java.util.Map;

/** M/M/∞ from the empty state, and with a rate that follows a sine (by thinning). */
final class InfiniteServerModel extends Entity {
    private final double greatestRate;
    private final double amplitude;
    private final double period;
    private final Exponential service;
    private final RandomStream arrivals = stream("arrivals");
    private final RandomStream services = stream("services");
    private final Timer nextArrival = timer("arrive", this::arrive);
    private final Activity<Integer> serve = activity("serve", this::leave);
    private int present;

    private InfiniteServerModel(Simulation sim, double rate, double amplitude, double period, double meanService) {
        super(sim, "infinite");
        this.greatestRate = rate + amplitude;
        this.amplitude = amplitude;
        this.period = period;
        this.service = new Exponential(meanService * Oracle.UNIT);
        scheduleArrival();
    }

    private void leave(Integer customer) {
        present--;
    }

    private void scheduleArrival() {
        nextArrival.schedule(new Exponential(Oracle.UNIT / greatestRate).sampleNanos(arrivals));
    }

    private void arrive() {
        double phase = period == 0 ? 1 : Math.sin(2 * Math.PI * now() / Oracle.UNIT / period);
        if (arrivals.nextDouble() * greatestRate < greatestRate - amplitude * (1 - phase)) {
            present++;
            serve.hold(present, service.sampleNanos(services));
        }
        scheduleArrival();
    }

    static Map<String, Double> run(Oracle oracle, Simulation sim, int customers) {
        return oracle.has("t") ? transientLevel(oracle, sim, customers) : sinusoidal(oracle, sim, customers);
    }

    private static Map<String, Double> transientLevel(Oracle oracle, Simulation sim, int customers) {
        Tally level = new Tally();
        double time = oracle.in("t");
        int trials = (int) Math.max(20, customers / (oracle.in("lam") * time));
        long replication = sim.config().replication();
        for (int trial = 0; trial < trials; trial++) {
            Simulation own =
                    Simulation.create(SimulationConfig.of(sim.config().seed(), replication * 1_000_000 + trial));
            InfiniteServerModel model = new InfiniteServerModel(own, oracle.in("lam"), 0, 0, 1 / oracle.in("mu"));
            own.runUntil((long) (time * Oracle.UNIT));
            level.add(model.present);
        }
        return Map.of("mean", level.mean(), "var", level.variance());
    }

    private static Map<String, Double> sinusoidal(Oracle oracle, Simulation sim, int customers) {
        double period = oracle.in("period");
        InfiniteServerModel model = new InfiniteServerModel(
                sim, oracle.in("lam_bar"), oracle.in("amplitude"), period, oracle.in("mean_service"));
        int periods = (int) Math.max(3, customers / (oracle.in("lam_bar") * period));
        double peak = period / 4 + oracle.out("peak_lag");
        Map<String, Tally> levels = new LinkedHashMap<>();
        for (int i = 1; i <= periods; i++) {
            sample(model, levels, "peak_level", i * period + peak);
            sample(model, levels, "trough_level", i * period + peak + period / 2);
        }
        Map<String, Double> means = new LinkedHashMap<>();
        levels.forEach((name, tally) -> means.put(name, tally.mean()));
        return means;
    }

    private static void sample(InfiniteServerModel model, Map<String, Tally> levels, String name, double time) {
        model.simulation().runUntil((long) (time * Oracle.UNIT));
        levels.computeIfAbsent(name, n -> new Tally()).add(model.present);
    }
}
