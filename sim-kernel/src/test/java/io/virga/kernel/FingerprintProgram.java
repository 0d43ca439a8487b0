package io.virga.kernel;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Empirical;
import io.virga.kernel.random.Erlang;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.Gamma;
import io.virga.kernel.random.HyperExponential;
import io.virga.kernel.random.LogNormal;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Triangular;
import io.virga.kernel.random.TruncatedPareto;
import io.virga.kernel.random.Uniform;
import io.virga.kernel.random.Variate;
import io.virga.kernel.random.Weibull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run that uses all of the kernel and every distribution; prints its fingerprint, the same on every platform. */
final class FingerprintProgram extends Entity {
    private record Customer(long id) implements Identified {}

    private static final List<Variate> SERVICES = List.of(
            new Constant(1e9),
            new Exponential(1e9),
            new Uniform(1e8, 2e9),
            new Triangular(1e8, 1e9, 2e9),
            LogNormal.ofMeanAndQuantile(1e9, 0.95, 2.5e9),
            new Gamma(1e9, 0.4),
            new Gamma(1e9, 2),
            new Erlang(1e9, 3),
            Weibull.ofMean(1e9, 0.8),
            new TruncatedPareto(3e8, 1.3, 1e11),
            new HyperExponential(1e9, 2),
            Empirical.ofQuantiles(new double[] {0, 0.9, 1}, new double[] {1e8, 1e9, 9e9}));

    private final Exponential interarrival = new Exponential(0.4e9);
    private final RandomStream arrivals = stream("arrivals");
    private final RandomStream services = stream("services");
    private final Timer nextArrival = timer("arrive", this::arrive);
    private final Timer check = timer("check", this::check).withPriority(1);
    private final Activity<Customer> serve = activity("serve", this::finish);
    private final Resource<Customer> servers = resource("servers", 3, this::begin);
    private final ProcessorSharing<Customer> cpu =
            processorSharing("cpu", ServiceCapacity.ofProcessors(2), customer -> servers.release());
    private long customers;

    private FingerprintProgram(Simulation sim) {
        super(sim, "program");
        nextArrival.schedule(0);
    }

    static RunSummary run(SimulationConfig config, long seconds) {
        Simulation sim = Simulation.create(config);
        new FingerprintProgram(sim);
        return sim.runUntil(seconds * 1_000_000_000L);
    }

    private void arrive() {
        customers++;
        nextArrival.schedule(interarrival.sampleNanos(arrivals.at(customers)));
        check.schedule(1_000_000_000L);
        servers.request(new Customer(customers));
    }

    private void check() {
        nextArrival.schedule(0);
    }

    private void begin(Customer customer) {
        Variate service = SERVICES.get((int) (customer.id % SERVICES.size()));
        serve.hold(customer, service.sampleNanos(services.at(customer.id, 1)));
    }

    private void finish(Customer customer) {
        cpu.start(customer, 0.1 * SERVICES.get(3).sample(services.at(customer.id, 2)));
    }

    static @Nullable String described(RunSummary summary) {
        return summary.events() + " events, fingerprint " + Long.toHexString(summary.fingerprint());
    }

    public static void main(String[] args) {
        System.out.println(described(run(SimulationConfig.of(1, 0), Long.parseLong(args[0]))));
    }
}
