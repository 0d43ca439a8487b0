package io.virga.models.serverless;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.Variate;
import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.kernel.statistics.Tally;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.PoissonArrivals;
import io.virga.models.traffic.RateProfile;
import io.virga.models.traffic.Request;
import io.virga.models.traffic.RequestObserver;
import io.virga.models.traffic.TestCloud;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cold starts and the number of environments under Poisson arrivals, against SimFaaS: N. Mahmoudi and H. Khazaei, "SimFaaS: A
 * Performance Simulator for Serverless Computing Platforms", CLOSER 2021, whose model was held against measurements on AWS
 * Lambda. The expected values are of an independent simulation of that model in C.
 *
 * <p>Ten replications give Student intervals at 99.99%; seeds are fixed, and the chance of a false alarm among the checks of
 * one row is below 0.03%. What is cold there takes 2.244 s or so instead of 1.991 s: here the difference is a constant start.
 */
class ColdStartValidationTest {
    private static final double LEVEL = 0.9999;
    private static final int REPLICATIONS = 10;
    private static final long START_NANOS = 253_000_000L;

    private record Measured(
            ConfidenceInterval coldShare, ConfidenceInterval environments, ConfidenceInterval running) {}

    private enum Service {
        EXPONENTIAL,
        DETERMINISTIC;

        Variate ofMean(double seconds) {
            return this == EXPONENTIAL ? new Exponential(seconds * SECOND) : constant(Math.round(seconds * SECOND));
        }
    }

    private static Measured measure(double rate, Variate service, double idleSeconds, ReusePolicy reuse, int requests) {
        Tally coldShares = new Tally();
        Tally environments = new Tally();
        Tally running = new Tally();
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            TestCloud cloud = TestCloud.of(SimulationConfig.of(2029, replication), 3, constant(0), constant(0));
            FunctionSettings settings = new FunctionSettings(
                    900 * SECOND,
                    reuse,
                    Math.round(idleSeconds * SECOND),
                    new ColdStart(constant(0), constant(START_NANOS)));
            FunctionBench bench = new FunctionBench(cloud, settings, 10_000, ScalingRate::ofFunction);
            var arrivals =
                    new PoissonArrivals(RateProfile.constant(rate / SECOND), cloud.sim().stream("customers/arrivals"));
            cloud.observed("customers", arrivals, bench.requests(service), constant(0), new Nobody());
            long horizonNanos = Math.round(requests / rate * SECOND);
            cloud.sim().runUntil(horizonNanos / 5);
            bench.function.restart();
            cloud.sim().runUntil(horizonNanos / 5 + horizonNanos);
            FunctionTotals totals = bench.function.totals();
            coldShares.add((double) totals.coldStarts() / totals.invocations());
            environments.add(bench.function.environments().mean());
            running.add(totals.concurrency().mean());
        }
        return new Measured(
                ConfidenceInterval.ofMean(coldShares, LEVEL),
                ConfidenceInterval.ofMean(environments, LEVEL),
                ConfidenceInterval.ofMean(running, LEVEL));
    }

    /** Nobody asks what became of single requests. */
    private static final class Nobody implements RequestObserver {
        @Override
        public void offered(Request request) {}

        @Override
        public void ended(Request request, Outcome outcome, long endNanos) {}
    }

    private static void check(ConfidenceInterval interval, double expected, double halfWidth, String what) {
        assertThat(interval.contains(expected))
                .as("%s %s: %s", what, expected, interval)
                .isTrue();
        assertThat(interval.relativeHalfWidth()).as(what).isLessThan(halfWidth);
    }

    /** One row of the published or simulated table. */
    private record Row(
            double rate,
            double warm,
            Service service,
            double idle,
            int requests,
            double cold,
            double servers,
            double running) {}

    private static void check(Row row, double coldHalfWidth) {
        Measured measured =
                measure(row.rate, row.service.ofMean(row.warm), row.idle, ReusePolicy.NEWEST_CREATED, row.requests);
        check(measured.coldShare, row.cold, coldHalfWidth, "cold share");
        check(measured.environments, row.servers, 0.1, "environments");
        check(measured.running, row.running, 0.15, "running");
    }

    private static Row measuredOnLambda(double rate, int requests, double cold, double servers, double running) {
        return new Row(rate, 1.98134072, Service.EXPONENTIAL, 600, requests, cold, servers, running);
    }

    /** SimFaaS's published example, with fewer requests than its million seconds. */
    @Test
    void agreesWithSimFaasOnItsExample() {
        check(new Row(0.9, 1.991, Service.EXPONENTIAL, 600, 15_000, 0.001318, 7.72, 1.794), 0.45);
    }

    @Test
    void agreesWithSimFaasOnAShorterThreshold() {
        check(new Row(0.9, 1.991, Service.EXPONENTIAL, 60, 4_000, 0.0160378835, 5.89187644, 1.79565369), 0.25);
    }

    /** At rates at which AWS Lambda was measured: rare requests, many of them cold. */
    @ParameterizedTest(name = "{0}/s: {2} cold, {3} environments")
    @CsvSource({
        "0.002881640681, 3000, 0.182183758, 0.83362025, 0.00587895287",
        "0.007850937562, 3000, 0.0230682218, 1.0606509, 0.0156142188",
    })
    void agreesWithSimFaasAtLowRates(double rate, int requests, double cold, double servers, double running) {
        check(measuredOnLambda(rate, requests, cold, servers, running), 0.25);
    }

    /** The same and the other rates with so many requests that chance leaves little room. */
    @Tag("full")
    @ParameterizedTest(name = "{0}/s: {2} cold, {3} environments")
    @CsvSource({
        "0.002881640681, 40000, 0.182183758, 0.83362025, 0.00587895287",
        "0.004247997269, 50000, 0.085766776, 0.943785632, 0.00853448807",
        "0.007850937562, 100000, 0.0230682218, 1.0606509, 0.0156142188",
        "0.05011997483, 100000, 0.0106548028, 2.04481314, 0.0994797386",
        "0.1003773864, 150000, 0.00708966187, 2.65034336, 0.199117763",
        "0.3974858171, 300000, 0.00239760363, 4.99228507, 0.787893542",
        "0.7979431167, 300000, 0.00144825019, 7.18526766, 1.58145707",
        "1.000533179, 300000, 0.00123758165, 8.15079526, 1.98290647",
    })
    void agreesWithSimFaasAtAllRates(double rate, int requests, double cold, double servers, double running) {
        check(measuredOnLambda(rate, requests, cold, servers, running), 0.12);
    }

    /** The example and its variants likewise. */
    @Tag("full")
    @ParameterizedTest(name = "{0}, given back after {1} s: {3} cold, {4} environments")
    @CsvSource({
        "EXPONENTIAL, 600, 300000, 0.001318, 7.72, 1.794",
        "DETERMINISTIC, 600, 300000, 0.00129597166, 7.73937318, 1.79244226",
        "EXPONENTIAL, 60, 100000, 0.0160378835, 5.89187644, 1.79565369",
        "EXPONENTIAL, 1200, 400000, 0.000637879067, 8.18361369, 1.79217757"
    })
    void agreesWithSimFaasOnVariantsOfItsExample(
            Service service, double idle, int requests, double cold, double servers, double running) {
        check(new Row(0.9, 1.991, service, idle, requests, cold, servers, running), 0.12);
    }

    /** Of the last used the pool keeps no more than of the newest: within 0.3%, as SimFaaS's notebooks say. */
    @Test
    @Tag("full")
    void theMostRecentlyUsedFirstDiffersLittle() {
        Measured measured =
                measure(0.9, Service.EXPONENTIAL.ofMean(1.991), 600, ReusePolicy.MOST_RECENTLY_USED, 200_000);
        assertThat(measured.environments.estimate()).isBetween(7.72 * 0.98, 7.72 * 1.02);
    }

    /** Then no environment is ever idle for long, and the pool keeps what its highest load needed. */
    @Test
    void withTheLeastRecentlyUsedFirstThePoolNeverShrinks() {
        Measured measured =
                measure(0.9, Service.EXPONENTIAL.ofMean(1.991), 600, ReusePolicy.LEAST_RECENTLY_USED, 8_000);
        assertThat(measured.coldShare.estimate()).isLessThan(3e-4);
        assertThat(measured.environments.estimate()).isBetween(9.0, 14.0);
    }
}
