package io.virga.kernel.examples;

import io.virga.kernel.Entity;
import io.virga.kernel.Process;
import io.virga.kernel.Resource;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.Tally;

/** The same M/M/1 in process style: a source, and a body for each customer. */
final class SingleServerProcesses extends Entity {
    final Tally responseSeconds = new Tally();
    private final Exponential interarrival = new Exponential(1e9 / 0.7);
    private final Exponential service = new Exponential(1e9);
    private final RandomStream draws = stream("draws");
    private final Resource<Process> server = resource("server", 1, Process::activate);

    SingleServerProcesses(Simulation sim) {
        super(sim, "shop");
        new Source();
    }

    private final class Source extends Process {
        Source() {
            super(SingleServerProcesses.this.simulation(), "source");
        }

        @Override
        protected void body() {
            for (int i = 0; ; i++) {
                hold(interarrival.sampleNanos(draws));
                new Customer("customer " + i);
            }
        }
    }

    private final class Customer extends Process {
        Customer(String path) {
            super(SingleServerProcesses.this.simulation(), path);
        }

        @Override
        protected void body() {
            long arrivedNanos = now();
            server.request(this);
            passivate();
            hold(service.sampleNanos(draws));
            server.release();
            responseSeconds.add((now() - arrivedNanos) / 1e9);
        }
    }
}
