package io.virga.models.serverless;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.kernel.statistics.Tally;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.PoissonArrivals;
import io.virga.models.traffic.RateProfile;
import io.virga.models.traffic.Request;
import io.virga.models.traffic.RequestObserver;
import io.virga.models.traffic.TestCloud;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Concurrency under Poisson arrivals against closed forms: Little's law, and Erlang's B formula where events that find no room
 * are turned away or spill over.
 *
 * <p>Ten replications give Student intervals at 99.99%; seeds are fixed. The chance of a false alarm is below 0.03% in each
 * test.
 */
class ConcurrencyValidationTest {
    private static final int REPLICATIONS = 10;

    private static ConfidenceInterval measure(
            double rate,
            double seconds,
            int concurrency,
            int provisioned,
            int requests,
            ToDoubleFunction<FunctionTotals> what) {
        Tally tally = new Tally();
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            TestCloud cloud = TestCloud.of(SimulationConfig.of(2030, replication), 1, constant(0), constant(0));
            FunctionSettings settings = new FunctionSettings(
                    900 * SECOND, ReusePolicy.NEWEST_CREATED, 600 * SECOND, new ColdStart(constant(0), constant(0)));
            FunctionBench bench = new FunctionBench(cloud, settings, concurrency, ScalingRate::ofFunction);
            bench.function.provision(provisioned);
            var arrivals =
                    new PoissonArrivals(RateProfile.constant(rate / SECOND), cloud.sim().stream("customers/arrivals"));
            cloud.observed(
                    "customers",
                    arrivals,
                    bench.requests(new Exponential(seconds * SECOND)),
                    constant(0),
                    new RequestObserver() {
                        @Override
                        public void offered(Request request) {}

                        @Override
                        public void ended(Request request, Outcome outcome, long endNanos) {}
                    });
            cloud.sim().runUntil(Math.round(20 * seconds * SECOND));
            bench.function.restart();
            cloud.sim().runUntil(Math.round((20 * seconds + requests / rate) * SECOND));
            tally.add(what.applyAsDouble(bench.function.totals()));
        }
        return ConfidenceInterval.ofMean(tally, 0.9999);
    }

    private static void check(ConfidenceInterval interval, double expected, double halfWidth) {
        assertThat(interval.contains(expected)).as("%s: %s", expected, interval).isTrue();
        assertThat(interval.relativeHalfWidth()).isLessThan(halfWidth);
    }

    /** Ten a second of three seconds each are 30 at a time, as in the Lambda developer guide. */
    @Test
    void isRateTimesDuration() {
        check(measure(10, 3, 10_000, 0, 4_000, totals -> totals.concurrency().mean()), 30, 0.08);
    }

    /** With 60 provisioned, 100 a second of half a second: an overflow group, whose share is Erlang's B. */
    @Test
    void spillsOverFromProvisionedConcurrencyAsErlangsFormulaSays() {
        check(
                measure(100, 0.5, 10_000, 60, 20_000, totals -> (double) totals.spillovers() / totals.invocations()),
                0.02166847306,
                0.35);
    }

    /** Ten a second of one second and room for ten: Erlang's B with load 10 and 10 servers is 0.2145823431. */
    @Test
    void throttlesAsErlangsFormulaSays() {
        check(
                measure(
                        10,
                        1,
                        10,
                        0,
                        5_000,
                        totals -> (double) totals.throttles() / (totals.throttles() + totals.invocations())),
                0.2145823431,
                0.1);
    }
}
