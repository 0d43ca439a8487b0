package io.virga.models.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.compute.Instance.RunInterval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingIncrementTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;

    private static long seconds(BillingIncrement increment, long from, long to, RunInterval... runs) {
        return increment.billedNanos(List.of(runs), from, to) / SECOND;
    }

    /** EC2 User Guide, "Instance lifecycle": 20 s are billed as 60, 3 min 40 s as 220. */
    @ParameterizedTest
    @CsvSource({"20000, 60", "60000, 60", "220000, 220", "220001, 221", "0, 60"})
    void billsSecondsAndAMinuteAtLeast(long ranMillis, long billedSeconds) {
        RunInterval run = new RunInterval(5 * SECOND, 5 * SECOND + ranMillis * 1_000_000);

        assertThat(seconds(BillingIncrement.EC2, 0, DAY, run)).isEqualTo(billedSeconds);
    }

    @Test
    void appliesTheMinimumAtEachStart() {
        RunInterval first = new RunInterval(0, 10 * SECOND);
        RunInterval second = new RunInterval(500 * SECOND, 510 * SECOND);

        assertThat(seconds(BillingIncrement.EC2, 0, DAY, first, second)).isEqualTo(120);
        assertThat(seconds(BillingIncrement.RDS, 0, DAY, first)).isEqualTo(600);
    }

    @Test
    void billsABegunHourOfALoadBalancerWhole() {
        assertThat(seconds(BillingIncrement.HOUR, 0, DAY, new RunInterval(0, 3_601 * SECOND)))
                .isEqualTo(7_200);
    }

    @Test
    void billsWhatGoesOnUntilTheEndOfTheWindow() {
        assertThat(seconds(BillingIncrement.EC2, 100 * SECOND, 110 * SECOND, new RunInterval(0, Long.MAX_VALUE)))
                .isEqualTo(10);
    }

    @Test
    void billsNothingOutsideTheWindow() {
        assertThat(seconds(BillingIncrement.EC2, 0, 100 * SECOND, new RunInterval(100 * SECOND, 200 * SECOND)))
                .isZero();
        assertThat(seconds(BillingIncrement.EC2, 200 * SECOND, DAY, new RunInterval(100 * SECOND, 200 * SECOND)))
                .isZero();
    }

    @Test
    void addsUpOverAdjoiningWindowsWhereverTheyMeet() {
        List<RunInterval> runs = List.of(
                new RunInterval(0, 20 * SECOND),
                new RunInterval(30 * SECOND, 41_500_000_000L),
                new RunInterval(95 * SECOND, 300 * SECOND),
                new RunInterval(250 * SECOND, Long.MAX_VALUE));
        for (BillingIncrement increment : List.of(BillingIncrement.EC2, BillingIncrement.RDS, BillingIncrement.HOUR)) {
            long whole = increment.billedNanos(runs, 0, DAY);
            for (long cut = SECOND; cut < 400 * SECOND; cut += 7_300_000_000L) {
                assertThat(increment.billedNanos(runs, 0, cut) + increment.billedNanos(runs, cut, DAY))
                        .isEqualTo(whole);
            }
        }
    }
}
