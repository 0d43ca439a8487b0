package io.virga.models.dns;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.traffic.TestCloud;
import java.util.Arrays;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When a health check notices, against the closed form that follows from the Route 53 developer guide: with 15 checkers out
 * of step an endpoint is unhealthy once the 13th of them finds it so, as then 2 of 15 are less than 18 %. With an interval I,
 * a threshold k and failing probes that take e each, that is {@code (k − 1)(I + e) + e} after the 13th smallest of 15
 * uniform phases, which has the law {@code I · Beta(13, 3)}.
 */
class DetectionValidationTest {
    private static final int CHECKS = 400;

    private static double[] detectionSeconds(CheckedSite.Mode failure, int intervalSeconds, int threshold) {
        TestCloud cloud = TestCloud.withoutLatency(7);
        CheckedSite site = new CheckedSite(cloud, "site");
        EndpointCheckSettings settings = EndpointCheckSettings.http(intervalSeconds * SECOND, threshold, 15);
        long failsNanos = (2 * intervalSeconds + 3) * SECOND + 77 * MS;
        double[] seconds = new double[CHECKS];
        for (int i = 0; i < CHECKS; i++) {
            int number = i;
            site.check("check-" + i, settings, 0)
                    .onChange(healthy -> seconds[number] = (cloud.sim().now() - failsNanos) / 1e9);
        }
        cloud.at(failsNanos, () -> site.become(failure));
        cloud.sim().runUntil(failsNanos + (long) (threshold + 1) * (intervalSeconds + 4) * SECOND);
        return seconds;
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSES, 30, 3, 0, 84.4",
        "SILENT,  30, 3, 4, 96.4",
        "REFUSES, 10, 3, 0, 28.1",
        "SILENT,  10, 3, 4, 40.1",
        "REFUSES, 10, 1, 0, 8.1",
        "SILENT,  10, 1, 4, 12.1"
    })
    void detectsWithTheThirteenthOfFifteenCheckers(
            CheckedSite.Mode failure, int interval, int threshold, int probe, double documentedMean) {
        double[] seconds = detectionSeconds(failure, interval, threshold);
        double first = (threshold - 1) * (interval + probe) + probe;
        double[] phases =
                Arrays.stream(seconds).map(t -> (t - first) / interval).toArray();
        BetaDistribution thirteenth = new BetaDistribution(13, 3);
        Distribution.assertDistributed(phases, thirteenth::cumulativeProbability);
        double mean = 13.0 / 16 * interval + first;
        assertThat(Math.abs(mean - documentedMean)).isLessThan(0.05);
        Distribution.assertMean(seconds, mean);
    }

    @Test
    void needsMoreThanEighteenPercentOfTheCheckers() {
        EndpointCheckSettings settings = EndpointCheckSettings.http(30 * SECOND, 3, 15);
        assertThat(settings.isHealthy(3)).as("20%").isTrue();
        assertThat(settings.isHealthy(2)).as("13.3%").isFalse();
        EndpointCheckSettings fifty = EndpointCheckSettings.http(30 * SECOND, 3, 50);
        assertThat(fifty.isHealthy(9)).as("18% exactly").isFalse();
    }
}
