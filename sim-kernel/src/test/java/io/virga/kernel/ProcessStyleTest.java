package io.virga.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import org.junit.jupiter.api.Test;

/** The same model twice: a thousand customers as processes, and as subjects of one entity's handlers. */
class ProcessStyleTest {
    private static final int CUSTOMERS = 1000;
    private static final int ROUNDS = 5;

    /** Customers served, in order, with their times. */
    private static final class Served {
        long count;
        long fingerprint;

        void add(int customer, long timeNanos) {
            count++;
            fingerprint = Mix.combine(fingerprint, Mix.combine(timeNanos, customer));
        }
    }

    private static final class Draws {
        private final Exponential think = new Exponential(100e9);
        private final Exponential service = new Exponential(0.5e9);
        private final RandomStream thinks;
        private final RandomStream services;

        Draws(Simulation sim) {
            thinks = sim.stream("thinks");
            services = sim.stream("services");
        }

        long think(int customer, int round) {
            return think.sampleNanos(thinks.at(customer, round));
        }

        long service(int customer, int round) {
            return service.sampleNanos(services.at(customer, round));
        }
    }

    private static final class Bank extends Entity {
        final Resource<Process> tellers = resource("tellers", 4, Process::activate);

        Bank(Simulation sim) {
            super(sim, "bank");
        }
    }

    private static final class CustomerProcess extends Process {
        private final int number;
        private final Bank bank;
        private final Draws draws;
        private final Served served;

        CustomerProcess(Bank bank, int number, Draws draws, Served served) {
            super(bank.simulation(), "customer " + number);
            this.number = number;
            this.bank = bank;
            this.draws = draws;
            this.served = served;
        }

        @Override
        protected void body() {
            for (int round = 0; round < ROUNDS; round++) {
                hold(draws.think(number, round));
                bank.tellers.request(this);
                passivate();
                hold(draws.service(number, round));
                bank.tellers.release();
                served.add(number, now());
            }
        }
    }

    private static final class EventBank extends Entity {
        private static final class Customer {
            final int number;
            int round;

            Customer(int number) {
                this.number = number;
            }
        }

        private final Draws draws = new Draws(simulation());
        private final Served served;
        private final Activity<Customer> think = activity("think", this::arrive);
        private final Activity<Customer> serve = activity("serve", this::finish);
        private final Resource<Customer> tellers = resource("tellers", 4, this::begin);

        EventBank(Simulation sim, Served served) {
            super(sim, "bank");
            this.served = served;
            for (int i = 0; i < CUSTOMERS; i++) {
                think.hold(new Customer(i), draws.think(i, 0));
            }
        }

        private void arrive(Customer customer) {
            tellers.request(customer);
        }

        private void begin(Customer customer) {
            serve.hold(customer, draws.service(customer.number, customer.round));
        }

        private void finish(Customer customer) {
            tellers.release();
            served.add(customer.number, now());
            if (++customer.round < ROUNDS) {
                think.hold(customer, draws.think(customer.number, customer.round));
            }
        }
    }

    @Test
    void aThousandBodiesServeTheSameCustomersAtTheSameTimesAsHandlers() {
        Served byProcesses = new Served();
        try (Simulation sim = Simulation.create(SimulationConfig.of(5, 0))) {
            Bank bank = new Bank(sim);
            Draws draws = new Draws(sim);
            for (int i = 0; i < CUSTOMERS; i++) {
                new CustomerProcess(bank, i, draws, byProcesses);
            }
            sim.runUntil(Long.MAX_VALUE / 2);
        }
        Served byHandlers = new Served();
        Simulation sim = Simulation.create(SimulationConfig.of(5, 0));
        new EventBank(sim, byHandlers);
        sim.runUntil(Long.MAX_VALUE / 2);

        assertThat(byProcesses.count).isEqualTo(CUSTOMERS * ROUNDS);
        assertThat(byProcesses.fingerprint).isEqualTo(byHandlers.fingerprint);
    }
}
