package io.virga.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Resource;
import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.Timer;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import java.util.function.DoubleConsumer;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often the 95% intervals cover the truth, measured on the waiting times of M/M/1, which start empty. Seeds are fixed; the figures are on the page docs/kernel.md.
 */
class CoverageValidationTest {
    private static final double LEVEL = 0.95;

    /** M/M/1 with services of mean 1 s that reports each wait in seconds and stops after so many. */
    private static final class Queue extends Entity {
        private final Exponential interarrival;
        private final Exponential service = new Exponential(1e9);
        private final RandomStream arrivals = stream("arrivals");
        private final RandomStream services = stream("services");
        private final Timer nextArrival = timer("arrive", this::arrive);
        private final Activity<Long> serve = activity("serve", arrival -> leave());
        private final Resource<Long> server = resource("server", 1, this::begin);
        private final DoubleConsumer waits;
        private long customersLeft;

        Queue(Simulation sim, double load, long customers, DoubleConsumer waits) {
            super(sim, "queue");
            this.interarrival = new Exponential(1e9 / load);
            this.waits = waits;
            this.customersLeft = customers;
            nextArrival.schedule(interarrival.sampleNanos(arrivals));
        }

        private void arrive() {
            nextArrival.schedule(interarrival.sampleNanos(arrivals));
            server.request(now());
        }

        private void begin(Long arrivedNanos) {
            waits.accept((now() - arrivedNanos) / 1e9);
            serve.hold(arrivedNanos, service.sampleNanos(services));
            if (--customersLeft == 0) {
                simulation().stop("enough customers");
            }
        }

        private void leave() {
            server.release();
        }
    }

    private static void simulate(double load, long customers, long seed, long replication, DoubleConsumer waits) {
        Simulation sim = Simulation.create(SimulationConfig.of(seed, replication));
        new Queue(sim, load, customers, waits);
        sim.runUntil(Long.MAX_VALUE / 2);
    }

    private static double trueWait(double load) {
        return load / (1 - load);
    }

    private static ConfidenceInterval byBatches(double load, int customers, long seed) {
        BatchMeans batches = new BatchMeans(20);
        simulate(load, customers, seed, 0, batches::add);
        return batches.interval(LEVEL);
    }

    /** Ten replications from empty, the first tenth of each deleted. */
    private static ConfidenceInterval byReplications(double load, int customers, long seed) {
        double[] means = new double[10];
        for (int replication = 0; replication < means.length; replication++) {
            Tally tally = new Tally();
            long[] seen = {0};
            simulate(load, customers, seed, replication, wait -> {
                if (++seen[0] > customers / 10) {
                    tally.add(wait);
                }
            });
            means[replication] = tally.mean();
        }
        return ConfidenceInterval.ofMean(means, LEVEL);
    }

    private static double coverage(String what, double load, int runs, LongFunction<ConfidenceInterval> run) {
        int covered = 0;
        Tally width = new Tally();
        for (int seed = 0; seed < runs; seed++) {
            ConfidenceInterval interval = run.apply(seed);
            covered += interval.contains(trueWait(load)) ? 1 : 0;
            width.add(interval.relativeHalfWidth());
        }
        double share = (double) covered / runs;
        System.out.printf("%s, load %.1f: coverage %.3f, relative half width %.3f%n", what, load, share, width.mean());
        return share;
    }

    /** 200 runs at ρ = 0.5 of 20,000 customers: 181 to 197 is the 99% binomial band around 95%. */
    @Test
    void intervalsOfTwoHundredRunsCoverAsOftenAsTheySay() {
        double share = coverage("200 runs, 20 batches, 20,000", 0.5, 200, seed -> byBatches(0.5, 20_000, seed));
        assertThat(share).isBetween(0.905, 0.985);
    }

    @Tag("full")
    @Test
    void intervalsOfAThousandRunsCoverBetween93And97Percent() {
        assertThat(coverage("20 batches, 20,000", 0.5, 1000, s -> byBatches(0.5, 20_000, s)))
                .isBetween(0.93, 0.97);
        assertThat(coverage("20 batches, 100,000", 0.5, 1000, s -> byBatches(0.5, 100_000, s)))
                .isBetween(0.93, 0.97);
        assertThat(coverage("20 batches, 100,000", 0.8, 1000, s -> byBatches(0.8, 100_000, s)))
                .isBetween(0.93, 0.97);
        assertThat(coverage("20 batches, 500,000", 0.9, 1000, s -> byBatches(0.9, 500_000, s)))
                .isBetween(0.93, 0.97);
        assertThat(coverage("10 replications of 10,000", 0.5, 1000, s -> byReplications(0.5, 10_000, s)))
                .isBetween(0.93, 0.97);
        assertThat(coverage("10 replications of 20,000", 0.8, 1000, s -> byReplications(0.8, 20_000, s)))
                .isBetween(0.93, 0.97);
    }

    /** An interval that claims 95% on too short a run would be wrong, and this measurement would show it. */
    @Tag("full")
    @Test
    void intervalsOfRunsThatAreTooShortCoverTooSeldom() {
        assertThat(coverage("20 batches, 2,000", 0.9, 1000, s -> byBatches(0.9, 2_000, s)))
                .isLessThan(0.8);
    }
}
