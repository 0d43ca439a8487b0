package io.virga.models.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PoissonArrivalsTest {
    private static final double PER_SECOND = 1e-9;
    private static final long SECOND = 1_000_000_000L;

    private static RandomStream draws(long seed) {
        return RandomStream.of(seed, 0, "arrivals");
    }

    @Test
    void hasExponentialDistancesAtAConstantRate() {
        int n = 50_000;
        PoissonArrivals arrivals = new PoissonArrivals(RateProfile.constant(100 * PER_SECOND), draws(3));
        double[] distances = new double[n];
        long last = 0;
        for (int i = 0; i < n; i++) {
            long next = arrivals.next();
            distances[i] = (next - last) / (double) SECOND;
            last = next;
        }
        Arrays.sort(distances);
        double d = 0;
        for (int i = 0; i < n; i++) {
            double f = 1 - StrictMath.exp(-100 * distances[i]);
            d = Math.max(d, Math.max(f - (double) i / n, (i + 1.0) / n - f));
        }
        // Kolmogorov–Smirnov at 1e-4.
        assertThat(d).isLessThan(2.23 / Math.sqrt(n));
    }

    @Test
    void hasCountsThatFollowAVaryingRateWithTheirVarianceEqualToTheirMean() {
        // Up from 0 to 200/s and down again within 10 s, over and over in 400 runs.
        RateProfile triangle =
                new RateProfile(new long[] {0, 5 * SECOND, 10 * SECOND}, new double[] {0, 200 * PER_SECOND, 0});
        int runs = 400;
        double chiSquare = 0;
        double[] sums = new double[10];
        for (int run = 0; run < runs; run++) {
            int[] counts = new int[10];
            PoissonArrivals arrivals = new PoissonArrivals(triangle, draws(run));
            for (long t = arrivals.next(); t != Long.MAX_VALUE; t = arrivals.next()) {
                counts[(int) (t / SECOND)]++;
            }
            for (int second = 0; second < 10; second++) {
                double expected = expected(second);
                sums[second] += counts[second];
                chiSquare += (counts[second] - expected) * (counts[second] - expected) / expected;
            }
        }
        // The statistic of 4000 Poisson counts has mean 4000 and a standard deviation of about √(2·4000 + 4000/20).
        assertThat(chiSquare).isCloseTo(4_000, within(5 * Math.sqrt(8_000 + 400)));
        for (int second = 0; second < 10; second++) {
            double expected = runs * expected(second);
            assertThat(sums[second]).isCloseTo(expected, within(5 * Math.sqrt(expected)));
        }
    }

    private static double expected(int second) {
        return 20 + 40.0 * Math.min(second, 9 - second);
    }

    @Test
    void bringsTheSameArrivalsAtMovedTimesWhenTheRateChanges() {
        PoissonArrivals slow = new PoissonArrivals(RateProfile.constant(10 * PER_SECOND), draws(5));
        PoissonArrivals fast = new PoissonArrivals(RateProfile.constant(20 * PER_SECOND), draws(5));
        for (int i = 0; i < 1_000; i++) {
            assertThat(2 * fast.next()).isCloseTo(slow.next(), within(10L));
        }
    }

    @Test
    void regularArrivalsComeAtEqualDistancesFromARandomPhaseOn() {
        RegularArrivals arrivals = new RegularArrivals(100 * PER_SECOND, draws(5));
        long first = arrivals.next();
        assertThat(first).isBetween(0L, SECOND / 100);
        for (int i = 1; i <= 1_000; i++) {
            assertThat(arrivals.next()).isCloseTo(first + i * SECOND / 100, within(1L));
        }
        assertThat(new RegularArrivals(100 * PER_SECOND, draws(6)).next()).isNotEqualTo(first);
        assertThatThrownBy(() -> new RegularArrivals(0, draws(5))).isInstanceOf(IllegalArgumentException.class);
    }
}
