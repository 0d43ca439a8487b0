package io.virga.kernel.queueing;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Resource;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import java.util.Map;

/** G/G/c with first come, first served, a bounded room and impatient customers where the row has them. */
final class StationModel extends Entity {
    private static final class Customer {
        final boolean measured;
        final long arrivedNanos;

        Customer(boolean measured, long arrivedNanos) {
            this.measured = measured;
            this.arrivedNanos = arrivedNanos;
        }
    }

    private final Oracle oracle;
    private final Measures measures;
    private final Variate interarrival;
    private final Variate service;
    private final double patienceMean;
    private final double room;
    private final RandomStream arrivals = stream("arrivals");
    private final RandomStream services = stream("services");
    private final RandomStream patiences = stream("patience");
    private final Timer nextArrival = timer("arrive", this::arrive);
    private final Activity<Customer> serve = activity("serve", this::finish);
    private final Activity<Customer> patience = activity("patience", this::giveUp);
    private final Resource<Customer> servers;
    private final int warmup;
    private final int last;
    private int arrived;

    private StationModel(Oracle oracle, Simulation sim, int customers) {
        super(sim, "station");
        this.oracle = oracle;
        this.measures = new Measures(oracle);
        double c = oracle.in("c", 1);
        double lambda = oracle.in("lam", oracle.in("offered_load", 0.9));
        interarrival = Oracle.variate(arrivalShape(), 1 / lambda, oracle.in("ca2", oracle.in("scv", 1)));
        service = serviceVariate();
        room = oracle.family().equals("ERLB") ? c : oracle.in("K", Double.POSITIVE_INFINITY);
        patienceMean = oracle.has("theta") ? Oracle.UNIT / oracle.in("theta") : 0;
        servers = resource("servers", (int) c, this::begin);
        warmup = customers / 5;
        last = customers + warmup;
        nextArrival.schedule(interarrival.sampleNanos(arrivals));
    }

    static Map<String, Double> run(Oracle oracle, Simulation sim, int customers) {
        StationModel model = new StationModel(oracle, sim, customers);
        sim.runUntil(Long.MAX_VALUE / 2);
        return model.measures.means();
    }

    private String arrivalShape() {
        return oracle.family().equals("KING") ? "logn" : oracle.inputs().getOrDefault("arrivals", "exp");
    }

    private Variate serviceVariate() {
        return switch (oracle.family()) {
            case "MD1", "MDC" -> Oracle.variate("det", oracle.in("D"), 0);
            case "MG1" ->
                oracle.has("k")
                        ? Oracle.variate("erl2", oracle.in("mean"), 0.5)
                        : Oracle.variate(
                                oracle.inputs().getOrDefault("service", "exp"), oracle.in("mean"), oracle.in("scv"));
            case "GGC" ->
                Oracle.variate(
                        oracle.inputs().getOrDefault("service", "exp"), oracle.in("mean_service", 1), oracle.in("cs2"));
            case "KING" -> Oracle.variate("logn", 1, oracle.in("cs2"));
            default -> Oracle.variate("exp", 1 / oracle.in("mu", 1), 1);
        };
    }

    private void arrive() {
        if (arrived == warmup) {
            servers.busy().restart();
            servers.waiting().restart();
        }
        if (arrived == last) {
            stopMeasuring();
            return;
        }
        Customer customer = new Customer(arrived++ >= warmup, now());
        nextArrival.schedule(interarrival.sampleNanos(arrivals));
        boolean blocked = servers.held() + servers.queueLength() >= room;
        if (customer.measured) {
            measures.indicate("pblock", blocked);
        }
        if (!blocked) {
            if (patienceMean > 0 && servers.held() == servers.units()) {
                patience.hold(customer, new Exponential(patienceMean).sampleNanos(patiences));
            }
            servers.request(customer);
        }
    }

    private void begin(Customer customer) {
        if (customer.measured) {
            waited(customer, false);
        }
        serve.hold(customer, service.sampleNanos(services));
    }

    private void giveUp(Customer customer) {
        if (servers.withdraw(customer) && customer.measured) {
            waited(customer, true);
        }
    }

    private void waited(Customer customer, boolean gaveUp) {
        long nanos = now() - customer.arrivedNanos;
        measures.indicate("P_abandon", gaveUp);
        measures.indicate(oracle.outputs().containsKey("pwait") ? "pwait" : "P_wait", nanos > 0);
        measures.duration(oracle.outputs().containsKey("EW_all") ? "EW_all" : "Wq", "W", nanos);
    }

    private void finish(Customer customer) {
        servers.release();
        if (customer.measured) {
            measures.duration("W", "W_p", now() - customer.arrivedNanos);
        }
    }

    private void stopMeasuring() {
        measures.add("L", servers.busy().mean() + servers.waiting().mean());
        measures.add("Lq", servers.waiting().mean());
        String busy = oracle.outputs().containsKey("util") ? "util" : "rho";
        measures.add(busy, servers.busy().mean() / servers.units());
        measures.add("carried", servers.busy().mean());
        measures.add("X", servers.busy().mean() / service.mean() * Oracle.UNIT);
    }
}
