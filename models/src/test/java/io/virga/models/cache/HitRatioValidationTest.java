package io.virga.models.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hit ratios under independent requests in a Poisson stream, against theory. */
class HitRatioValidationTest {
    private static final int KEYS = 2_000;
    private static final double PER_SECOND = 1_000;
    private static final int WARM_UP = 200_000;
    private static final int REQUESTS = 600_000;

    /** Of a standard normal variable; passed by chance, on either side, once in 300,000 times. */
    private static final double QUANTILE = 4.7;

    /**
     * A time to live T that reading does not renew: a key stays T after each miss, so that of λT + 1 requests one misses, and
     * its hit ratio is λT / (1 + λT) (J. Jung, A. Berger and H. Balakrishnan, "Modeling TTL-based Internet caches", INFOCOM
     * 2003). Exact, but for chance.
     */
    @ParameterizedTest
    @CsvSource({"0.7, 1", "0.9, 10", "1.2, 0.1"})
    void aTimeToLiveGivesTheRenewalTheorysHitRatio(double exponent, double seconds) {
        double[] chances = ZipfKeysTest.chances(KEYS, exponent);
        double expected = 0;
        for (double chance : chances) {
            double load = chance * PER_SECOND * seconds;
            expected += chance * load / (1 + load);
        }
        // By renewal reward: a cycle of a key is a miss and as many hits as a Poisson variable of mean λT says.
        double variance = 0;
        for (double chance : chances) {
            double load = chance * PER_SECOND * seconds;
            double above = load / (1 + load) - expected;
            variance += chance * ((1 - expected) * (1 - expected) * load + above * above) / (1 + load);
        }
        CacheContent content = new CacheContent(KEYS, 1, KEYS, Math.round(seconds * 1e9));
        double halfWidth = QUANTILE * Math.sqrt(variance / REQUESTS);
        assertThat(hitRatio(content, exponent)).isCloseTo(expected, within(halfWidth));
        assertThat(content.evictions()).isZero();
    }

    /**
     * Least recently used: Che's approximation takes the time until a key is evicted for a constant C, by which Σ 1 −
     * exp(−λC) is the size of the cache (H. Che, Y. Tung and Z. Wang, "Hierarchical web caching systems", JSAC 2002). At such
     * sizes it is known to be right within half a percentage point, which is the tolerance.
     */
    @ParameterizedTest
    @CsvSource({"0.7, 200", "0.9, 100", "0.9, 500", "1.2, 200"})
    void leastRecentlyUsedGivesChesHitRatio(double exponent, int size) {
        double[] chances = ZipfKeysTest.chances(KEYS, exponent);
        double characteristic = characteristic(chances, size);
        double expected = 0;
        for (double chance : chances) {
            expected += chance * -Math.expm1(-chance * characteristic);
        }
        CacheContent content = new CacheContent(KEYS, 1, size, CacheContent.FOR_EVER);
        assertThat(hitRatio(content, exponent)).isCloseTo(expected, within(0.005));
        assertThat(content.items(0)).isEqualTo(size);
    }

    private static double characteristic(double[] chances, int size) {
        double low = 0;
        double high = 1e9;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            double filled = 0;
            for (double chance : chances) {
                filled -= Math.expm1(-chance * middle);
            }
            if (filled < size) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double hitRatio(CacheContent content, double exponent) {
        ZipfKeys keys = new ZipfKeys(KEYS, exponent);
        Exponential gap = new Exponential(1e9 / PER_SECOND);
        RandomStream draws = RandomStream.of(11, 0, "keys");
        RandomStream arrivals = RandomStream.of(11, 0, "arrivals");
        long now = 0;
        long hits = 0;
        for (int i = 0; i < WARM_UP + REQUESTS; i++) {
            now += gap.sampleNanos(arrivals);
            int key = keys.sample(draws.at(i));
            boolean hit = content.get(0, key, now);
            if (!hit) {
                content.set(0, key, now);
            }
            hits += hit && i >= WARM_UP ? 1 : 0;
        }
        return (double) hits / REQUESTS;
    }
}
