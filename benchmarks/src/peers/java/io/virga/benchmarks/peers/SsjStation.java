package io.virga.benchmarks.peers;

import io.virga.benchmarks.kernel.Entrant;
import java.util.ArrayDeque;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.Accumulate;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.stat.Tally;

/** M/M/c in the event style of SSJ's tutorial: a tally of response times, the queue accumulated over time. */
final class SsjStation implements Entrant.Run {
    private final Simulator simulator = new Simulator();
    private final ExponentialGen interarrivals;
    private final ExponentialGen services = new ExponentialGen(new MRG32k3a(), 1);
    private final ArrayDeque<Customer> waiting = new ArrayDeque<>();
    private final Tally responses = new Tally();
    private final Accumulate queue = new Accumulate(simulator, "queue");
    private final Accumulate busy = new Accumulate(simulator, "busy");
    private final int servers;
    private int serving;
    private long customersLeft;

    private static final class Customer {
        private final double arrived;

        Customer(double arrived) {
            this.arrived = arrived;
        }
    }

    private final class Arrival extends Event {
        Arrival() {
            super(simulator);
        }

        @Override
        public void actions() {
            schedule(interarrivals.nextDouble());
            Customer customer = new Customer(simulator.time());
            if (serving < servers) {
                begin(customer);
            } else {
                waiting.addLast(customer);
                queue.update(waiting.size());
            }
        }
    }

    private final class Departure extends Event {
        private final Customer customer;

        Departure(Customer customer) {
            super(simulator);
            this.customer = customer;
        }

        @Override
        public void actions() {
            responses.add(simulator.time() - customer.arrived);
            serving--;
            if (waiting.isEmpty()) {
                busy.update(serving);
            } else {
                begin(waiting.removeFirst());
                queue.update(waiting.size());
            }
            if (--customersLeft == 0) {
                simulator.stop();
            }
        }
    }

    SsjStation(int servers) {
        this.servers = servers;
        interarrivals = new ExponentialGen(new MRG32k3a(), 0.8 * servers);
        simulator.init();
        new Arrival().schedule(interarrivals.nextDouble());
    }

    private void begin(Customer customer) {
        serving++;
        busy.update(serving);
        new Departure(customer).schedule(services.nextDouble());
    }

    @Override
    public long run(long count) {
        customersLeft = count;
        simulator.start();
        return count;
    }
}
