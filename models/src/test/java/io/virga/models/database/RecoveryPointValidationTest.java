package io.virga.models.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.LogNormal;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * The recovery point of asynchronous replication is as old as the lag is at a random time, and what is lost is what was
 * written in that time. Rows D008, D010 and D011 of the project's table of exact results; each replicate has a lag of its own.
 *
 * <p>Four means at one in 10,000 each and three quantiles by their order statistics likewise: a right model fails with a
 * chance of less than 0.1%.
 */
class RecoveryPointValidationTest {
    private static final double NORMAL = 3.89;
    private static final long SECOND = 1_000_000_000L;
    private static final Constant AT_ONCE = new Constant(0);
    private final RandomStream draws = RandomStream.of(17, 0, "lag");

    /** Writes at equal distances until the primary is lost, and the copy takes over. */
    private static LogLoss disaster(long lagNanos, long intervalNanos) {
        ReplicatedLog log = new ReplicatedLog();
        LogCopy copy =
                log.addCopy(new Replication(new Constant(lagNanos), AT_ONCE, AT_ONCE), RandomStream.of(1, 0, "copy"));
        long writes = lagNanos / intervalNanos + 3;
        for (long i = 1; i <= writes; i++) {
            log.acknowledge(log.append(i * intervalNanos), 1);
        }
        long faultNanos = writes * intervalNanos;
        return log.promote(copy, faultNanos, faultNanos);
    }

    private LogLoss[] disasters(Variate lag, int replicates, long intervalNanos) {
        LogLoss[] losses = new LogLoss[replicates];
        Arrays.setAll(losses, i -> disaster(lag.sampleNanos(draws.at(i)), intervalNanos));
        return losses;
    }

    private static double[] ages(LogLoss[] losses) {
        return Arrays.stream(losses)
                .mapToDouble(loss -> loss.recoveryPointAgeNanos() / 1e9)
                .sorted()
                .toArray();
    }

    private static void assertMean(double[] sample, double mean, double deviation, double slack) {
        assertThat(DoubleStream.of(sample).average().orElseThrow())
                .isCloseTo(mean, within(NORMAL * deviation / Math.sqrt(sample.length) + slack));
    }

    /** The order statistics on both sides of which the quantile lies but with a chance of one in 10,000. */
    private static void assertQuantile(double[] sorted, double p, double quantile, double slack) {
        double spread = NORMAL * Math.sqrt(p * (1 - p) * sorted.length);
        assertThat(quantile)
                .isBetween(
                        sorted[(int) (p * sorted.length - spread)] - slack,
                        sorted[(int) Math.min(sorted.length - 1.0, p * sorted.length + spread)] + slack);
    }

    @Test
    void isAsOldAsAnExponentialLag() {
        long interval = SECOND / 100;
        double[] ages = ages(disasters(new Exponential(SECOND), 10_000, interval));
        double slack = interval / 1e9;
        assertMean(ages, 1, 1, slack);
        assertQuantile(ages, 0.5, 0.6931471806, slack);
        assertQuantile(ages, 0.99, 4.605170186, slack);
        assertQuantile(ages, 0.999, 6.907755279, slack);
    }

    /** 500 writes a second. */
    @Test
    void losesWhatWasWrittenDuringALogNormalLag() {
        long interval = SECOND / 500;
        LogLoss[] losses = disasters(LogNormal.ofMedianAndSigma(2.0 * SECOND, 1), 4_000, interval);
        double slack = interval / 1e9;
        double deviation = 3.297442541 * Math.sqrt(Math.E - 1);
        assertMean(ages(losses), 3.297442541, deviation, slack);
        assertQuantile(ages(losses), 0.99, 20.48094731, slack);
        double[] lost = Arrays.stream(losses).mapToDouble(LogLoss::acknowledged).toArray();
        assertMean(lost, 1_648.721271, 500 * deviation, 1);
    }

    /** Clients are told when the copy has their commit: whatever is lost was in doubt. */
    @Test
    void isTheFaultItselfWhereCommitsWaitForTheCopy() {
        ReplicatedLog log = new ReplicatedLog();
        Exponential way = new Exponential(SECOND / 50);
        LogCopy copy = log.addCopy(new Replication(way, AT_ONCE, AT_ONCE), RandomStream.of(3, 0, "copy"));
        int writes = 2_000;
        long interval = SECOND / 500;
        long faultNanos = writes * interval;
        for (int i = 1; i <= writes; i++) {
            long position = log.append(i * interval);
            if (copy.receivedNanos(position) <= faultNanos) {
                log.acknowledge(position, 1);
            }
        }
        LogLoss loss = log.promote(copy, faultNanos, faultNanos);
        assertThat(loss.acknowledged()).isZero();
        assertThat(loss.recoveryPointAgeNanos()).isZero();
        assertThat(loss.inDoubt()).isPositive();
    }
}
