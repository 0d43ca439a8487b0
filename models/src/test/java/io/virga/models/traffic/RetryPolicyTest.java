package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.Tally;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private final RandomStream draws = RandomStream.of(1, 0, "backoff");

    @Test
    void doublesTheWaitUpToItsBound() {
        RetryPolicy policy = new RetryPolicy(9, 100 * MS, SECOND, false, 1);
        assertThat(IntStream.range(0, 6).mapToLong(i -> policy.backoffNanos(i, draws)))
                .containsExactly(100 * MS, 200 * MS, 400 * MS, 800 * MS, SECOND, SECOND);
    }

    @Test
    void staysAtItsBoundForAnyNumberOfTries() {
        RetryPolicy policy = new RetryPolicy(1_000_000, 1, Long.MAX_VALUE, false, 1);
        assertThat(policy.backoffNanos(62, draws)).isEqualTo(1L << 62);
        assertThat(policy.backoffNanos(63, draws)).isPositive();
        assertThat(policy.backoffNanos(1_000_000, draws)).isPositive();
        RetryPolicy bounded = new RetryPolicy(1_000_000, 3, SECOND, false, 1);
        assertThat(bounded.backoffNanos(1_000_000, draws)).isEqualTo(SECOND);
    }

    @Test
    void doesNotWaitWithoutABackoff() {
        assertThat(new RetryPolicy(3, 0, SECOND, true, 1).backoffNanos(2, draws))
                .isZero();
        assertThat(new RetryPolicy(3, SECOND, 0, false, 1).backoffNanos(2, draws))
                .isZero();
    }

    @Test
    void drawsTheWaitUniformlyBelowItsBoundWithFullJitter() {
        RetryPolicy policy = new RetryPolicy(9, 100 * MS, SECOND, true, 1);
        Tally waits = new Tally();
        for (int i = 0; i < 40_000; i++) {
            waits.add(policy.backoffNanos(2, draws));
        }
        assertThat(waits.min()).isNotNegative();
        assertThat(waits.max()).isLessThan(400 * MS);
        // Mean of a uniform distribution, five standard errors: false alarms below one in a million.
        assertThat(waits.mean()).isCloseTo(200.0 * MS, within(5 * 400 * MS / Math.sqrt(12 * 40_000.0)));
        assertThat(waits.standardDeviation()).isCloseTo(400 * MS / Math.sqrt(12), within(2.0 * MS));
    }

    @Test
    void refusesNegativeNumbers() {
        assertThatThrownBy(() -> new RetryPolicy(-1, 0, 0, false, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(1, -1, 0, false, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(1, 0, -1, false, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(1, 0, 0, false, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
