package io.virga.kernel.queueing;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Resource;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Jobs of K tasks, one for each of K servers: with a queue at each server, or one job at a time (split-merge). */
final class ForkJoinModel extends Entity {
    private static final class Job {
        final boolean measured;
        final long arrivedNanos;
        int tasksLeft;

        Job(boolean measured, long arrivedNanos, int tasks) {
            this.measured = measured;
            this.arrivedNanos = arrivedNanos;
            this.tasksLeft = tasks;
        }
    }

    private record Task(Job job, int server) {}

    private final Measures measures;
    private final Exponential interarrival;
    private final Exponential service;
    private final RandomStream arrivals = stream("arrivals");
    private final RandomStream services = stream("services");
    private final Timer nextArrival = timer("arrive", this::arrive);
    private final Activity<Task> serve = activity("serve", this::finish);
    private final List<Resource<Task>> servers = new ArrayList<>();
    private final Resource<Job> whole = resource("whole", 1, this::fork);
    private final boolean splitMerge;
    private final int tasks;
    private final int warmup;
    private final int last;
    private int arrived;

    private ForkJoinModel(Oracle oracle, Simulation sim, int customers) {
        super(sim, "fork-join");
        measures = new Measures(oracle);
        tasks = (int) oracle.in("K");
        splitMerge = oracle.has("note");
        interarrival = new Exponential(Oracle.UNIT / oracle.in("lam"));
        service = new Exponential(Oracle.UNIT / oracle.in("mu"));
        for (int i = 0; i < tasks; i++) {
            servers.add(resource("server " + i, 1, task -> serve.hold(task, service.sampleNanos(services))));
        }
        warmup = customers / 5;
        last = customers + warmup;
        nextArrival.schedule(interarrival.sampleNanos(arrivals));
    }

    static Map<String, Double> run(Oracle oracle, Simulation sim, int customers) {
        ForkJoinModel model = new ForkJoinModel(oracle, sim, customers);
        sim.runUntil(Long.MAX_VALUE / 2);
        return model.measures.means();
    }

    private void arrive() {
        if (arrived == warmup) {
            whole.busy().restart();
            whole.waiting().restart();
        }
        if (arrived == last) {
            measures.add("rho", whole.busy().mean());
            measures.add("Lq", whole.waiting().mean());
            measures.add("L", whole.busy().mean() + whole.waiting().mean());
            return;
        }
        Job job = new Job(arrived++ >= warmup, now(), tasks);
        nextArrival.schedule(interarrival.sampleNanos(arrivals));
        if (splitMerge) {
            whole.request(job);
        } else {
            fork(job);
        }
    }

    private void fork(Job job) {
        if (job.measured) {
            measures.duration("Wq", "-", now() - job.arrivedNanos);
        }
        for (int i = 0; i < tasks; i++) {
            servers.get(i).request(new Task(job, i));
        }
    }

    private void finish(Task task) {
        servers.get(task.server).release();
        if (--task.job.tasksLeft > 0) {
            return;
        }
        if (task.job.measured) {
            measures.duration("W", "W_p", now() - task.job.arrivedNanos);
            measures.duration("W_sim", "-", now() - task.job.arrivedNanos);
        }
        if (splitMerge) {
            whole.release();
        }
    }
}
