package io.virga.benchmarks.kernel;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Resource;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.Tally;
import java.util.ArrayDeque;

/** M/M/c in the event style, with a tally of response times and time-weighted queue and servers. */
final class StationModel extends Entity {
    static final double LOAD = 0.8;

    private static final class Customer {
        private long arrivedNanos;
    }

    private final Exponential interarrival;
    private final Exponential service = new Exponential(1e9);
    private final RandomStream arrivals = stream("arrivals");
    private final RandomStream services = stream("services");
    private final Timer nextArrival = timer("arrive", this::arrive);
    private final Activity<Customer> serve = activity("serve", this::finish);
    private final Resource<Customer> servers;
    private final Tally responses = new Tally();
    private final ArrayDeque<Customer> pool = new ArrayDeque<>();
    private long customersLeft;

    StationModel(Simulation sim, int units) {
        super(sim, "station");
        interarrival = new Exponential(1e9 / (LOAD * units));
        servers = resource("servers", units, this::begin);
        nextArrival.schedule(interarrival.sampleNanos(arrivals));
    }

    private void arrive() {
        nextArrival.schedule(interarrival.sampleNanos(arrivals));
        Customer customer = pool.isEmpty() ? new Customer() : pool.pop();
        customer.arrivedNanos = now();
        servers.request(customer);
    }

    private void begin(Customer customer) {
        serve.hold(customer, service.sampleNanos(services));
    }

    private void finish(Customer customer) {
        servers.release();
        responses.add(now() - customer.arrivedNanos);
        pool.push(customer);
        if (--customersLeft == 0) {
            simulation().stop("enough customers");
        }
    }

    long run(long customers) {
        customersLeft = customers;
        simulation().runUntil(Long.MAX_VALUE - 1);
        return Double.doubleToLongBits(
                responses.mean() + servers.waiting().mean() + servers.busy().mean());
    }
}
