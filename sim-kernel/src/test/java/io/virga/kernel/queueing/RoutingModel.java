package io.virga.kernel.queueing;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Resource;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Poisson arrivals sent to one of several queues by a policy, or to one queue for all servers. */
final class RoutingModel extends Entity {
    private record Customer(boolean measured, long arrivedNanos, int server) {}

    private final Measures measures;
    private final String policy;
    private final Exponential interarrival;
    private final Variate service;
    private final RandomStream arrivals = stream("arrivals");
    private final RandomStream services = stream("services");
    private final RandomStream choices = stream("choices");
    private final Timer nextArrival = timer("arrive", this::arrive);
    private final Activity<Customer> serve = activity("serve", this::finish);
    private final Resource<Customer>[] servers;
    private final int[] order;
    private final int warmup;
    private final int last;
    private int arrived;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private RoutingModel(Oracle oracle, Simulation sim, String policy, int customers) {
        super(sim, "routing");
        this.policy = policy;
        measures = new Measures(oracle);
        int count = (int) oracle.in("c", oracle.in("N", 0));
        double rate = oracle.has("N") ? oracle.in("lam_per_server") * count : oracle.in("lam", 0);
        interarrival = new Exponential(Oracle.UNIT / (rate > 0 ? rate : oracle.in("rho") * count));
        service = oracle.inputs().getOrDefault("service", "exponential").equals("exponential")
                ? new Exponential(Oracle.UNIT)
                : Oracle.variate("h2", 1, 4);
        servers = new Resource[policy.equals("central") ? 1 : count];
        order = new int[servers.length];
        for (int i = 0; i < servers.length; i++) {
            servers[i] = resource("server " + i, count / servers.length, this::begin);
            order[i] = i;
        }
        warmup = customers / 4;
        last = customers + warmup;
        nextArrival.schedule(interarrival.sampleNanos(arrivals));
    }

    static Map<String, Double> run(Oracle oracle, Simulation sim, int customers) {
        Map<String, Double> means = new LinkedHashMap<>();
        if (oracle.family().equals("POWD")) {
            put(means, oracle, sim, "jsq" + oracle.inputs().get("d"), customers, "W_N100");
            return means;
        }
        put(means, oracle, sim, "random", customers, oracle.has("lam") ? "W_random" : "W_rand");
        put(means, oracle, sim, "roundRobin", customers, oracle.has("lam") ? "W_round_robin" : "W_rr");
        put(means, oracle, sim, "central", customers, oracle.has("lam") ? "W_central_queue" : "W_lwl");
        put(means, oracle, sim, "jsq" + (int) oracle.in("c"), customers, "W_jsq");
        put(means, oracle, sim, "jsq2", customers, "W_jsq2");
        return means;
    }

    private static void put(
            Map<String, Double> means, Oracle oracle, Simulation sim, String policy, int customers, String name) {
        Simulation own = Simulation.create(sim.config());
        RoutingModel model = new RoutingModel(oracle, own, policy, customers / 2);
        own.runUntil(Long.MAX_VALUE / 2);
        means.put(name, model.measures.means().get("W"));
    }

    private void arrive() {
        if (arrived == last) {
            return;
        }
        Customer customer = new Customer(arrived++ >= warmup, now(), choose());
        nextArrival.schedule(interarrival.sampleNanos(arrivals));
        servers[customer.server].request(customer);
    }

    private int choose() {
        return switch (policy) {
            case "random" -> choices.nextInt(servers.length);
            case "roundRobin" -> arrived % servers.length;
            case "central" -> 0;
            default -> shortestOf(Integer.parseInt(policy.substring("jsq".length())));
        };
    }

    /** The shortest of so many queues drawn without replacement; of equal ones the first drawn. */
    private int shortestOf(int candidates) {
        int best = -1;
        for (int i = 0; i < candidates; i++) {
            int j = i + choices.nextInt(servers.length - i);
            int drawn = order[j];
            order[j] = order[i];
            order[i] = drawn;
            if (best < 0 || length(drawn) < length(best)) {
                best = drawn;
            }
        }
        return best;
    }

    private int length(int server) {
        return servers[server].held() + servers[server].queueLength();
    }

    private void begin(Customer customer) {
        serve.hold(customer, service.sampleNanos(services));
    }

    private void finish(Customer customer) {
        servers[customer.server].release();
        if (customer.measured) {
            measures.duration("W", "-", now() - customer.arrivedNanos);
        }
    }
}
