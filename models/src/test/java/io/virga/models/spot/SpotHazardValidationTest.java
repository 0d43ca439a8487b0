package io.virga.models.spot;

import static io.virga.models.spot.SpotCloud.HOUR;
import static io.virga.models.spot.SpotCloud.ON_DEMAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interruptions against the hazard that a monthly frequency means. Each interval fails once in 15,000 seeds. */
class SpotHazardValidationTest {
    private static final double Z = 4;
    private static final long MONTH = 730 * HOUR;

    @ParameterizedTest
    @CsvSource({"0.05, 7.03e-5", "0.10, 1.44e-4", "0.15, 2.23e-4", "0.20, 3.06e-4"})
    void isTheHazardOfTheMonthlyFrequency(double monthly, double perHour) {
        assertThat(InterruptionHazard.ofMonthlyShare(monthly).perHour()).isCloseTo(perHour, within(perHour * 0.004));
    }

    /** Pools are independent, and so is one instance in each of them: the count is binomial. */
    @ParameterizedTest
    @CsvSource({"0.05, 0.5", "0.25, 0.5", "0.25, 1", "0.25, 0.05"})
    void interruptsThatShareOfInstancesWithinAMonth(double monthly, double reclaimedShare) {
        int replications = 3_000;
        int interrupted = 0;
        for (int seed = 0; seed < replications; seed++) {
            SpotCloud cloud = new SpotCloud(seed);
            cloud.reclaimedShare = reclaimedShare;
            cloud.shortageNanos = 0;
            SpotPool pool = cloud.priced(
                    "m5.large", InterruptionHazard.ofMonthlyShare(monthly).perHour(), "0.04");
            SpotRequest request = pool.request(SpotRequestTerms.oneTime(ON_DEMAND), cloud.instance());
            // The notice counts, not the end that follows it.
            cloud.sim.runUntil(MONTH + SpotPool.NOTICE_NANOS);
            interrupted += request.state() == SpotRequestState.CLOSED ? 1 : 0;
        }
        double standardError = Math.sqrt(monthly * (1 - monthly) / replications);
        assertThat((double) interrupted / replications).isCloseTo(monthly, within(Z * standardError));
    }

    @Test
    void losesTheInstancesOfAPoolTogether() {
        int instances = 40;
        double share = 0.5;
        List<Integer> lost = new ArrayList<>();
        for (int seed = 0; seed < 400; seed++) {
            SpotCloud cloud = new SpotCloud(seed);
            SpotPool pool = cloud.priced("m5.large", 0, "0.04");
            for (int i = 0; i < instances; i++) {
                pool.request(SpotRequestTerms.oneTime(ON_DEMAND), cloud.instance());
            }
            pool.reclaimShare(share, 0);
            cloud.sim.runUntil(HOUR);
            lost.add((int)
                    cloud.told.stream().filter(line -> line.contains("reclaim")).count());
        }
        double mean = lost.stream().mapToInt(Integer::intValue).average().orElseThrow();
        double standardError = Math.sqrt(instances * share * (1 - share) / lost.size());
        assertThat(mean).isCloseTo(instances * share, within(Z * standardError));
        assertThat(lost).anyMatch(count -> count > 20).anyMatch(count -> count < 20);
    }
}
