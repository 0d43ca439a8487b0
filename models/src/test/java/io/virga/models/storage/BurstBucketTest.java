package io.virga.models.storage;

import static io.virga.models.storage.VolumeDriver.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.random.RandomStream;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class BurstBucketTest {
    private static final BigInteger BILLION = BigInteger.valueOf(SECOND);

    /** The same in whole numbers without bounds: what is asked in between must change nothing. */
    @Test
    void losesNothingHoweverOftenItIsAsked() {
        RandomStream draws = RandomStream.of(1, 0, "bucket");
        BurstBucket bucket = new BurstBucket(5_400_000, 1_002, 5_400_000, 0);
        BigInteger exact = BigInteger.valueOf(5_400_000).multiply(BILLION);
        BigInteger full = exact;
        long now = 0;
        for (int i = 0; i < 200_000; i++) {
            long step = (long) (draws.nextDouble() * 1e9);
            now += step;
            exact = exact.add(BigInteger.valueOf(step * 1_002)).min(full);
            assertThat(bucket.level(now)).isEqualTo(exact.divide(BILLION).longValueExact());
            if (exact.compareTo(BigInteger.valueOf(4_000).multiply(BILLION)) > 0) {
                bucket.spend(now, 1_500);
                exact = exact.subtract(BigInteger.valueOf(1_500).multiply(BILLION));
            }
        }
        assertThat(exact).isLessThan(full);
    }

    @Test
    void tellsWhenTokensAreThereToTheNanosecond() {
        BurstBucket bucket = new BurstBucket(10, 3, 0, 0);
        assertThat(bucket.nanosUntil(0, 1)).isEqualTo(333_333_334);
        assertThat(bucket.nanosUntil(333_333_333, 1)).isEqualTo(1);
        assertThat(bucket.level(333_333_333)).isZero();
        assertThat(bucket.level(333_333_334)).isEqualTo(1);
        assertThat(bucket.nanosUntil(333_333_334, 10)).isEqualTo(3_000_000_000L);
    }

    @Test
    void goesBelowZeroAndComesBack() {
        BurstBucket bucket = new BurstBucket(100, 10, 5, 0);
        bucket.spend(0, 25);
        assertThat(bucket.level(SECOND)).isEqualTo(-10);
        assertThat(bucket.level(12 * SECOND)).isEqualTo(100);
    }

    @Test
    void isFullAfterAThousandYearsAndHoldsSixteenTebibytes() {
        long sixteenTib = 16L << 40;
        BurstBucket bucket = new BurstBucket(sixteenTib, 500L << 20, 0, 0);
        assertThat(bucket.nanosUntil(0, sixteenTib)).isEqualTo(33_554_432_000_000L);
        assertThat(bucket.level(Long.MAX_VALUE)).isEqualTo(sixteenTib);
    }

    @Test
    void refusesWhatIsNoBucket() {
        assertThatThrownBy(() -> new BurstBucket(0, 1, 0, 0)).hasMessageContaining("positive capacity");
        assertThatThrownBy(() -> new BurstBucket(5, 1, 6, 0)).hasMessageContaining("level within");
    }
}
