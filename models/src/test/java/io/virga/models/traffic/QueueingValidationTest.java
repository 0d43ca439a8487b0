package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.HyperExponential;
import io.virga.kernel.random.Variate;
import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.kernel.statistics.Tally;
import io.virga.models.bundled.BundledTable;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stations against queueing theory: clients, network, workers, queue and processors as in any other run.
 *
 * <p>Twenty replications give a Student interval that must hold the exact value, and must be narrow enough to mean
 * something. The level of 99.98% makes the chance of any false alarm among the fewer than forty checks of either test
 * below 1%; seeds are fixed.
 */
class QueueingValidationTest {
    private static final double LEVEL = 0.9998;
    private static final int REPLICATIONS = 20;
    private static final double UNIT_NANOS = 10.0 * MS;

    /** Bound on the half width of the mean response in quick runs, relative. */
    private static final double QUICK = 0.05;

    /** The same in full runs. */
    private static final double FULL = 0.025;

    /** The rows that a second each is enough for. */
    private static final Set<String> QUICK_ROWS = Set.of(
            "M/M/1 at 70%", "M/M/4 at 45%", "M/M/4/6", "M/D/10/10 (Erlang B)", "M/D/1-PS at 80%", "M/M/4-PS at 80%");

    static Stream<Named<NamedCsvRecord>> rows() {
        return BundledTable.read(QueueingValidationTest.class, "queueing.csv").stream()
                .map(row -> Named.of(row.getField("name"), row));
    }

    static Stream<Named<NamedCsvRecord>> quickRows() {
        return rows().filter(row -> QUICK_ROWS.contains(row.getName()));
    }

    @ParameterizedTest
    @MethodSource("quickRows")
    void agreesWithTheory(NamedCsvRecord row) {
        check(row, simulate(row, 1, 40_000), QUICK);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("rows")
    void agreesCloselyWithTheory(NamedCsvRecord row) {
        check(row, simulate(row, 1, number(row, "scv") > 1 ? 1_500_000 : 300_000), FULL);
    }

    /** A test that cannot fail proves nothing: services two per cent longer must be noticed. */
    @Test
    void noticesThatServicesAreTwoPercentTooLong() {
        NamedCsvRecord row = rows().findFirst().orElseThrow().getPayload();
        Estimates estimates = simulate(row, 1.02, 80_000);
        assertThat(interval(estimates.response).contains(number(row, "w"))).isFalse();
    }

    private static void check(NamedCsvRecord row, Estimates estimates, double relativeHalfWidth) {
        ConfidenceInterval response = interval(estimates.response);
        assertHolds(row, "w", response);
        assertThat(response.relativeHalfWidth()).isLessThan(relativeHalfWidth);
        assertHolds(row, "rho", interval(estimates.utilisation));
        assertHolds(row, "wq", interval(estimates.wait));
        assertHolds(row, "blocked", interval(estimates.blocked));
        if (!row.getField("p95").isEmpty()) {
            assertThat(interval(estimates.withinP95).contains(0.95))
                    .as("share within the 95th percentile: %s", interval(estimates.withinP95))
                    .isTrue();
        }
    }

    private static void assertHolds(NamedCsvRecord row, String column, ConfidenceInterval interval) {
        if (row.getField(column).isEmpty()) {
            return;
        }
        double exact = number(row, column);
        // What theory knows to be zero, such as the wait without a queue, leaves nothing to estimate.
        boolean holds = exact == 0 ? interval.estimate() < 1e-9 : interval.contains(exact);
        assertThat(holds)
                .as("%s of %s is %s: %s", column, row.getField("name"), exact, interval)
                .isTrue();
    }

    private static ConfidenceInterval interval(Tally tally) {
        return ConfidenceInterval.ofMean(tally, LEVEL);
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    /** One observation a replication. */
    private static final class Estimates {
        private final Tally response = new Tally();
        private final Tally wait = new Tally();
        private final Tally utilisation = new Tally();
        private final Tally blocked = new Tally();
        private final Tally withinP95 = new Tally();
    }

    private static Estimates simulate(NamedCsvRecord row, double serviceFactor, int customers) {
        Estimates estimates = new Estimates();
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            replicate(row, serviceFactor, customers, replication, estimates);
        }
        return estimates;
    }

    private static void replicate(
            NamedCsvRecord row, double serviceFactor, int customers, int replication, Estimates estimates) {
        TestCloud cloud = TestCloud.of(SimulationConfig.of(2026, replication), 1, constant(0), constant(0));
        StationTotals totals = new StationTotals(cloud.sim());
        Demand demand = new Demand(service(row, serviceFactor), constant(0));
        Hop hop = cloud.hop("server", 0, demand, cloud.station("server", 0, station(row), totals));
        double rate = number(row, "lambda") / UNIT_NANOS;
        PoissonArrivals arrivals =
                new PoissonArrivals(RateProfile.constant(rate), cloud.sim().stream("customers/arrivals"));
        String p95 = row.getField("p95");
        long p95Nanos = p95.isEmpty() ? 0 : Math.round(Double.parseDouble(p95) * UNIT_NANOS);
        Observer observer = new Observer(cloud.account().size(), p95Nanos);
        cloud.observed(
                "customers", arrivals, TestCloud.kind(hop, 1_000 * HOUR, RetryPolicy.NONE), constant(0), observer);

        // From empty; a tenth of the run is no part of it.
        long warmup = Math.round(customers / (10 * rate));
        cloud.sim().runUntil(warmup);
        totals.restart();
        observer.restart();
        cloud.sim().runUntil(warmup + Math.round(customers / rate));

        estimates.response.add(observer.responseNanos / observer.served / UNIT_NANOS);
        estimates.wait.add(observer.waitNanos / observer.served / UNIT_NANOS);
        estimates.withinP95.add(observer.withinP95 / observer.served);
        estimates.utilisation.add(totals.busyVcpus().mean() / number(row, "servers"));
        estimates.blocked.add((double) totals.refused() / (totals.refused() + totals.arrivals()));
    }

    private static Variate service(NamedCsvRecord row, double factor) {
        double mean = number(row, "mean") * UNIT_NANOS * factor;
        double scv = number(row, "scv");
        if (scv == 0) {
            return new Constant(mean);
        }
        return scv == 1 ? new Exponential(mean) : new HyperExponential(mean, Math.sqrt(scv));
    }

    private static StationSettings station(NamedCsvRecord row) {
        int servers = Integer.parseInt(row.getField("servers"));
        int queue = row.getField("queue").isEmpty() ? 1_000_000 : Integer.parseInt(row.getField("queue"));
        boolean shares = row.getField("discipline").equals("PS");
        return settings(shares ? 1_000_000 : servers, queue, servers);
    }

    /** Sums up served requests. */
    private static final class Observer implements RequestObserver {
        private final long[] account;
        private final long p95Nanos;
        private double served;
        private double responseNanos;
        private double waitNanos;
        private double withinP95;

        Observer(int accountSize, long p95Nanos) {
            this.account = new long[accountSize];
            this.p95Nanos = p95Nanos;
        }

        void restart() {
            served = 0;
            responseNanos = 0;
            waitNanos = 0;
            withinP95 = 0;
        }

        @Override
        public void offered(Request request) {}

        @Override
        public void ended(Request request, Outcome outcome, long endNanos) {
            if (outcome != Outcome.OK) {
                return;
            }
            long response = endNanos - request.intentNanos();
            account[Account.queued(0)] = 0;
            request.addAccountTo(account);
            served++;
            responseNanos += response;
            waitNanos += account[Account.queued(0)];
            withinP95 += response <= p95Nanos ? 1 : 0;
        }
    }
}
