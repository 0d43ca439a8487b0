package io.virga.kernel.queueing;

import io.virga.kernel.Entity;
import io.virga.kernel.PreemptiveResource;
import io.virga.kernel.QueueDiscipline;
import io.virga.kernel.Resource;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Classes of customers with or without preemption (resume). Servers that break down are claimed by their failures, which
 * are more urgent than any customer.
 */
final class PriorityModel extends Entity implements PreemptiveResource.Service<PriorityModel.Customer> {
    private static final int FAILURE = 0;

    /** Pooled, since each has a timer of its own. */
    final class Customer {
        private final Timer service = timer("service", () -> finish(this));
        private int rank;
        private boolean measured;
        private long arrivedNanos;
        private long begunNanos;
        private long remainingNanos;
        private boolean waiting;
    }

    private final Oracle oracle;
    private final Measures measures;
    private final Consumer<Customer> request;
    private final Consumer<Customer> release;
    private final Deque<Customer> pool = new ArrayDeque<>();
    private final RandomStream failures = stream("failures");
    private final int warmup;
    private final int last;
    private int arrived;
    private int present;
    private int down;

    private PriorityModel(Oracle oracle, Simulation sim, int customers) {
        super(sim, "priority");
        this.oracle = oracle;
        measures = new Measures(oracle);
        warmup = customers / 5;
        last = customers + warmup;
        int servers = (int) oracle.in("c", 1);
        if ("nonpreemptive".equals(oracle.inputs().get("discipline"))) {
            Resource<Customer> pooled =
                    resource("servers", servers, QueueDiscipline.byPriority(customer -> customer.rank), this::begin);
            request = pooled::request;
            release = customer -> pooled.release();
        } else {
            PreemptiveResource<Customer> taken =
                    preemptiveResource("servers", servers, customer -> customer.rank, this);
            request = taken::request;
            release = taken::release;
        }
        addSources();
        for (int i = 0; oracle.has("fail_rate") && i < servers; i++) {
            addFailures("server " + i);
        }
    }

    static Map<String, Double> run(Oracle oracle, Simulation sim, int customers) {
        PriorityModel model = new PriorityModel(oracle, sim, customers);
        sim.runUntil(Long.MAX_VALUE / 2);
        return model.measures.means();
    }

    private void addSources() {
        if (oracle.has("lam")) {
            addSource(1, oracle.in("lam"), Oracle.variate("exp", 1 / oracle.in("mu"), 1));
        }
        for (int rank = 1; oracle.has("lam" + rank); rank++) {
            Variate service = Oracle.ofScv(oracle.in("mean" + rank), oracle.in("scv" + rank));
            addSource(rank, oracle.in("lam" + rank), service);
        }
    }

    private void addSource(int rank, double rate, Variate service) {
        Variate interarrival = Oracle.variate("exp", 1 / rate, 1);
        RandomStream arrivals = stream("arrivals " + rank);
        RandomStream services = stream("services " + rank);
        Timer[] next = new Timer[1];
        next[0] = timer("arrive " + rank, () -> {
            next[0].schedule(interarrival.sampleNanos(arrivals));
            arrive(rank, service.sampleNanos(services));
        });
        next[0].schedule(interarrival.sampleNanos(arrivals));
    }

    private void addFailures(String server) {
        Variate up = Oracle.variate("exp", 1 / oracle.in("fail_rate"), 1);
        Variate repair = Oracle.variate("exp", 1 / oracle.in("repair_rate"), 1);
        Timer[] fail = new Timer[1];
        Timer[] repaired = new Timer[1];
        Customer failure = new Customer();
        failure.rank = FAILURE;
        fail[0] = timer(server + " fails", () -> {
            down++;
            request.accept(failure);
            repaired[0].schedule(repair.sampleNanos(failures));
        });
        repaired[0] = timer(server + " is repaired", () -> {
            down--;
            release.accept(failure);
            fail[0].schedule(up.sampleNanos(failures));
        });
        fail[0].schedule(up.sampleNanos(failures));
    }

    private void arrive(int rank, long serviceNanos) {
        if (++arrived == last) {
            simulation().stop("enough customers");
            return;
        }
        Customer customer = pool.isEmpty() ? new Customer() : pool.pop();
        customer.rank = rank;
        customer.measured = arrived > warmup;
        customer.arrivedNanos = now();
        customer.remainingNanos = serviceNanos;
        customer.waiting = true;
        if (customer.measured) {
            // Arrivals see time averages (PASTA).
            measures.add("L", present);
            measures.add("availability", 1 - down);
            measures.add("mean_up", oracle.in("c", 1) - down);
        }
        present++;
        request.accept(customer);
    }

    @Override
    public void begin(Customer customer) {
        if (customer.rank == FAILURE) {
            return;
        }
        if (customer.measured && customer.waiting) {
            measures.duration("Wq_" + customer.rank, "-", now() - customer.arrivedNanos);
        }
        customer.waiting = false;
        customer.begunNanos = now();
        customer.service.schedule(customer.remainingNanos);
    }

    @Override
    public void interrupt(Customer customer) {
        customer.remainingNanos -= now() - customer.begunNanos;
        customer.service.cancel();
    }

    private void finish(Customer customer) {
        present--;
        release.accept(customer);
        if (customer.measured) {
            measures.duration("W_" + customer.rank, "-", now() - customer.arrivedNanos);
            measures.duration("W", "-", now() - customer.arrivedNanos);
        }
        pool.push(customer);
    }
}
