package io.virga.models.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.BatchMeans;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A copy next to its primary that applies Poisson commits in exponential times is an M/M/1 queue. Somebody who reads there
 * at a random time finds it busy, and so misses a commit, with probability ρ; the oldest commit that is missed has the age of
 * the customer in service, which by the reversibility of the queue is exponential with the rate μ − λ, as is the time from
 * a commit until it is seen.
 *
 * <p>Six comparisons at 99.9% each: a right model fails one of them with a chance of at most 0.6%.
 */
class ReplicaLagValidationTest {
    private static final double SERVICE_NANOS = 1e6;
    private static final int READS = 400_000;
    private static final int BATCHES = 40;

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8})
    void staleReadsAndTheirAgeAreThoseOfTheQueue(double load) {
        RandomStream draws = RandomStream.of(7, 0, "load " + load);
        Exponential untilCommit = new Exponential(SERVICE_NANOS / load);
        Exponential untilRead = new Exponential(2 * SERVICE_NANOS);
        ReplicatedLog log = new ReplicatedLog();
        LogCopy copy = log.addCopy(
                new Replication(new Constant(0), new Constant(0), new Exponential(SERVICE_NANOS)),
                RandomStream.of(7, 0, "copy"));
        BatchMeans stale = new BatchMeans(BATCHES);
        BatchMeans age = new BatchMeans(BATCHES);
        BatchMeans untilSeen = new BatchMeans(BATCHES);
        long commit = untilCommit.sampleNanos(draws);
        long read = untilRead.sampleNanos(draws);
        for (int reads = 0; reads < READS; ) {
            if (commit <= read) {
                log.append(commit);
                untilSeen.add(copy.caughtUpNanos(commit) - commit);
                commit += untilCommit.sampleNanos(draws);
            } else {
                boolean misses = copy.isStale(read);
                stale.add(misses ? 1 : 0);
                if (misses) {
                    age.add(copy.lagNanos(read));
                }
                read += untilRead.sampleNanos(draws);
                reads++;
            }
        }
        double meanAge = SERVICE_NANOS / (1 - load);
        assertThat(stale.interval(0.999).contains(load))
                .as("stale %s", stale.interval(0.999))
                .isTrue();
        assertThat(age.interval(0.999).contains(meanAge))
                .as("age %s", age.interval(0.999))
                .isTrue();
        assertThat(untilSeen.interval(0.999).contains(meanAge))
                .as("until seen %s", untilSeen.interval(0.999))
                .isTrue();
    }
}
