package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.RandomStream;
import io.virga.scenarios.build.Window;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private final Buckets buckets = new Buckets(new Window(0, 30 * MINUTE, 0, MINUTE));

    /** 100 requests a second, of which {@code bad} a second fail from {@code from} until before {@code to} seconds. */
    private void traffic(int from, int to, int bad) {
        for (int second = from; second < to; second++) {
            for (int i = 0; i < 100; i++) {
                buckets.offer(second * SECOND);
                if (i >= bad) {
                    buckets.good(second * SECOND);
                }
            }
        }
    }

    private Recovery recovery(double target) {
        return new Recovery(buckets, target, 5 * MINUTE);
    }

    @Test
    void isZeroForAFaultThatNobodyNotices() {
        traffic(0, 1800, 0);
        assertThat(recovery(0.99).recoveryNanos(600 * SECOND)).hasValue(0);
    }

    @Test
    void lastsUntilTheShareIsBackAtItsTarget() {
        traffic(0, 600, 0);
        traffic(600, 675, 30);
        traffic(675, 1800, 0);
        assertThat(recovery(0.99).recoveryNanos(600 * SECOND)).hasValue(75 * SECOND);
    }

    @Test
    void countsFromTheFaultAlsoWhenClientsNoticeItLater() {
        traffic(0, 640, 0);
        traffic(640, 700, 50);
        traffic(700, 1800, 0);
        assertThat(recovery(0.99).recoveryNanos(600 * SECOND)).hasValue(100 * SECOND);
    }

    @Test
    void doesNotEndWithARecoveryThatDoesNotHold() {
        traffic(0, 600, 0);
        traffic(600, 630, 50);
        traffic(630, 800, 0);
        traffic(800, 830, 50);
        traffic(830, 1800, 0);
        assertThat(recovery(0.99).recoveryNanos(600 * SECOND)).hasValue(230 * SECOND);
    }

    @Test
    void isCensoredWhenItDoesNotComeBeforeTheEnd() {
        traffic(0, 600, 0);
        traffic(600, 1800, 2);
        assertThat(recovery(0.99).recoveryNanos(600 * SECOND)).isEmpty();
    }

    @Test
    void isCensoredWhenTooLittleTimeIsLeftToHold() {
        traffic(0, 1000, 0);
        traffic(1000, 1600, 50);
        traffic(1600, 1800, 0);
        assertThat(recovery(0.99).recoveryNanos(1000 * SECOND)).isEmpty();
    }

    @Test
    void toleratesSingleFailuresWithinWhatTheTargetAllows() {
        traffic(0, 600, 0);
        traffic(600, 620, 30);
        for (int second = 620; second < 1800; second++) {
            traffic(second, second + 1, second % 30 == 0 ? 1 : 0);
        }
        assertThat(recovery(0.999).recoveryNanos(600 * SECOND)).hasValue(20 * SECOND);
    }

    /** Who does not ask is not served: users in a closed loop wait for their timeouts and send nothing meanwhile. */
    @Test
    void doesNotTakeSilenceForService() {
        traffic(0, 600, 0);
        traffic(600, 620, 100);
        traffic(1020, 1030, 100);
        traffic(1030, 1800, 0);
        assertThat(recovery(0.99).recoveryNanos(600 * SECOND)).hasValue(430 * SECOND);
    }

    /** And who did not ask was not hurt. */
    @Test
    void isZeroWhenNobodyAskedUntilAllWasWell() {
        traffic(0, 600, 0);
        traffic(900, 1800, 0);
        assertThat(recovery(0.99).recoveryNanos(600 * SECOND)).hasValue(0);
    }

    @Test
    void countsRelapsesAfterTheRecovery() {
        traffic(0, 600, 0);
        traffic(600, 630, 50);
        traffic(630, 1200, 0);
        traffic(1200, 1210, 50);
        traffic(1210, 1400, 0);
        traffic(1400, 1405, 50);
        traffic(1405, 1800, 0);
        Recovery recovery = recovery(0.99);
        OptionalLong recovered = recovery.recoveryNanos(600 * SECOND);
        assertThat(recovered).hasValue(30 * SECOND);
        assertThat(recovery.relapses(630 * SECOND, 1800 * SECOND)).isEqualTo(2);
    }

    /**
     * A twentieth fails at random for good, and a tenth may. In windows of ten requests, one failure allowed, five minutes
     * without a second one never come.
     */
    @Test
    void isSeenWhereFewerFailThanMayThoughAtRandom() {
        RandomStream luck = RandomStream.of(11, 0, "luck");
        for (int i = 0; i < 18_000; i++) {
            long at = i * SECOND / 10;
            buckets.offer(at);
            boolean isDark = at >= 600 * SECOND && at < 675 * SECOND;
            if (!isDark && luck.nextDouble() >= 0.05) {
                buckets.good(at);
            }
        }
        assertThat(recovery(0.9).recoveryNanos(600 * SECOND)).hasValue(75 * SECOND);
    }
}
