package io.virga.kernel.queueing;

import io.virga.kernel.Entity;
import io.virga.kernel.ProcessorSharing;
import io.virga.kernel.ServiceCapacity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import java.util.Map;

/** M/G/c with processor sharing. */
final class SharingModel extends Entity {
    private record Job(boolean measured, long arrivedNanos) {}

    private final Measures measures;
    private final Variate interarrival;
    private final Variate work;
    private final RandomStream arrivals = stream("arrivals");
    private final RandomStream works = stream("work");
    private final Timer nextArrival = timer("arrive", this::arrive);
    private final ProcessorSharing<Job> processors;
    private final double cores;
    private final int warmup;
    private final int last;
    private int arrived;

    private SharingModel(Oracle oracle, Simulation sim, int customers) {
        super(sim, "sharing");
        measures = new Measures(oracle);
        cores = oracle.in("cores", 1);
        interarrival = Oracle.variate("exp", 1 / oracle.in("lam"), 1);
        work = Oracle.variate(oracle.inputs().getOrDefault("service", "exp"), 1, oracle.in("scv", 1));
        processors = processorSharing("cpu", ServiceCapacity.ofProcessors((int) cores), this::finish);
        warmup = customers / 5;
        last = customers + warmup;
        nextArrival.schedule(interarrival.sampleNanos(arrivals));
    }

    static Map<String, Double> run(Oracle oracle, Simulation sim, int customers) {
        SharingModel model = new SharingModel(oracle, sim, customers);
        sim.runUntil(Long.MAX_VALUE / 2);
        return model.measures.means();
    }

    private void arrive() {
        if (arrived == warmup) {
            processors.jobsOverTime().restart();
            processors.rateOverTime().restart();
        }
        if (arrived == last) {
            measures.add("L", processors.jobsOverTime().mean());
            measures.add("rho", processors.rateOverTime().mean() / cores);
            return;
        }
        boolean measured = arrived++ >= warmup;
        if (measured) {
            // Arrivals see time averages (PASTA).
            measures.indicate("P_N_ge_5", processors.jobs() >= 5);
        }
        nextArrival.schedule(interarrival.sampleNanos(arrivals));
        processors.start(new Job(measured, now()), work.sample(works));
    }

    private void finish(Job job) {
        if (job.measured) {
            measures.duration("W", "W_p", now() - job.arrivedNanos);
        }
    }
}
