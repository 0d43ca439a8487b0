package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.kernel.statistics.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The chance of waiting with just enough servers and with one fewer, against Erlang's C formula.
 *
 * <p>Twenty replications give a Student interval at 99.98%, so that the chance of any false alarm among the four checks is
 * below 0.1%; seeds are fixed. The interval must also be narrow enough to tell the two numbers of servers apart.
 */
class StaffingValidationTest {
    private static final double LEVEL = 0.9998;
    private static final int REPLICATIONS = 20;
    private static final int CUSTOMERS = 10_000;

    @ParameterizedTest(name = "{0} arrivals a second of {1} s with {2} servers: {3} wait")
    @CsvSource({
        "100, 0.1, 16, 0.0573403309",
        "100, 0.1, 15, 0.102042367",
        "20, 0.5, 14, 0.1741319336",
        "20, 0.5, 13, 0.285270453"
    })
    void agreesWithErlangC(double rate, double meanSeconds, int servers, double waiting) {
        Tally shares = new Tally();
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            shares.add(shareThatWaits(rate, meanSeconds, servers, replication));
        }
        ConfidenceInterval interval = ConfidenceInterval.ofMean(shares, LEVEL);
        assertThat(interval.contains(waiting)).as("%s: %s", waiting, interval).isTrue();
        assertThat(interval.relativeHalfWidth()).isLessThan(0.25);
    }

    private static double shareThatWaits(double rate, double meanSeconds, int servers, int replication) {
        TestCloud cloud = TestCloud.of(SimulationConfig.of(2027, replication), 1, constant(0), constant(0));
        Demand demand = new Demand(constant(0), new Exponential(meanSeconds * SECOND));
        ServiceStation station = cloud.station("server", settings(servers, 1_000_000, servers));
        RequestClass kind = TestCloud.kind(cloud.hop("server", 0, demand, station), HOUR, RetryPolicy.NONE);
        var arrivals =
                new PoissonArrivals(RateProfile.constant(rate / SECOND), cloud.sim().stream("customers/arrivals"));
        Waiting waiting = new Waiting(cloud.account().size());
        cloud.observed("customers", arrivals, kind, constant(0), waiting);
        cloud.sim().runUntil(Math.round(CUSTOMERS / 10 / rate * SECOND));
        waiting.all = 0;
        waiting.waited = 0;
        cloud.sim().runUntil(Math.round(1.1 * CUSTOMERS / rate * SECOND));
        return waiting.waited / waiting.all;
    }

    /** Counts the requests that had to wait for a server. */
    private static final class Waiting implements RequestObserver {
        private final long[] account;
        private double all;
        private double waited;

        Waiting(int accountSize) {
            account = new long[accountSize];
        }

        @Override
        public void offered(Request request) {}

        @Override
        public void ended(Request request, Outcome outcome, long endNanos) {
            account[Account.queued(0)] = 0;
            request.addAccountTo(account);
            all++;
            waited += account[Account.queued(0)] > 0 ? 1 : 0;
        }
    }
}
