package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.TokenBucket;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.kernel.statistics.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The share of Poisson arrivals that a bucket refuses, which is the loss of an M/D/1/K queue with K the bucket; with a bucket
 * of one it is λ / (λ + r).
 *
 * <p>Twenty replications give a Student interval at 99.99%; seeds are fixed. The chance of a false alarm in either check is
 * below 0.03%.
 */
class TokenBucketValidationTest {
    private static final int REPLICATIONS = 20;
    private static final int ARRIVALS = 50_000;

    @ParameterizedTest(name = "{0} tokens a second, {1} at most, {2} arrivals a second: {3} are refused")
    @CsvSource({"100, 20, 120, 0.1667626655", "100, 1, 50, 0.3333333333"})
    void refusesAsTheQueueLoses(int rate, int capacity, double arrivals, double refused) {
        Tally shares = new Tally();
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            shares.add(refusedShare(rate, capacity, arrivals, replication));
        }
        ConfidenceInterval interval = ConfidenceInterval.ofMean(shares, 0.9999);
        assertThat(interval.contains(refused)).as("%s: %s", refused, interval).isTrue();
        assertThat(interval.relativeHalfWidth()).isLessThan(0.03);
    }

    private static double refusedShare(int rate, int capacity, double perSecond, int replication) {
        long[] now = {0};
        TokenBucket bucket = new TokenBucket(() -> now[0], capacity, rate);
        PoissonArrivals arrivals = new PoissonArrivals(
                RateProfile.constant(perSecond / SECOND), RandomStream.of(2028, replication, "arrivals"));
        int refused = 0;
        for (int i = 0; i < ARRIVALS; i++) {
            now[0] = arrivals.next();
            refused += bucket.tryTake(1) ? 0 : 1;
        }
        return (double) refused / ARRIVALS;
    }
}
