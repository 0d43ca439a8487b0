package io.virga.kernel.examples;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Resource;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.Tally;

/** M/M/1 in event style: 0.7 customers a second, services of one second. */
final class SingleServer extends Entity {
    record Customer(long arrivedNanos) {}

    final Tally responseSeconds = new Tally();
    private final Exponential interarrival = new Exponential(1e9 / 0.7);
    private final Exponential service = new Exponential(1e9);
    private final RandomStream draws = stream("draws");
    private final Timer nextArrival = timer("arrive", this::arrive);
    private final Activity<Customer> serve = activity("serve", this::finish);
    final Resource<Customer> server = resource("server", 1, this::begin);

    SingleServer(Simulation sim) {
        super(sim, "shop");
        nextArrival.schedule(interarrival.sampleNanos(draws));
    }

    private void arrive() {
        nextArrival.schedule(interarrival.sampleNanos(draws));
        server.request(new Customer(now()));
    }

    private void begin(Customer customer) {
        serve.hold(customer, service.sampleNanos(draws));
    }

    private void finish(Customer customer) {
        server.release();
        responseSeconds.add((now() - customer.arrivedNanos) / 1e9);
    }
}
