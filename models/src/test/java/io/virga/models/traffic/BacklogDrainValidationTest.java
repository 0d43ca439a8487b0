package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A backlog that workers drain while more arrives, against the fluid limit: it takes {@code B / (c mu - lambda)}, and to
 * be done by {@code T} takes {@code (B / T + lambda) / mu} workers, rounded up.
 */
class BacklogDrainValidationTest {
    private final TestCloud cloud = TestCloud.withoutLatency(1);

    /** Seconds until no request waits any more; each worker takes a tenth of a second for one. */
    private double drainSeconds(int backlog, int workers, int arrivalsPerSecond, int untilSeconds) {
        ServiceStation station = cloud.station("workers", settings(workers, 1_000_000, workers));
        RequestClass job = kind(cloud.hop("workers", 0, demand(0, 100 * MS), station), 10 * HOUR, RetryPolicy.NONE);
        cloud.clients("backlog", every(0, 0, backlog), job, constant(0));
        cloud.clients("more", every(SECOND / arrivalsPerSecond, 1, arrivalsPerSecond * untilSeconds), job, constant(0));
        cloud.sim().runUntil(SECOND);
        while (station.inFlight() > workers) {
            cloud.sim().runUntil(cloud.sim().now() + 100 * MS);
        }
        return cloud.sim().now() / (double) SECOND;
    }

    /** 6,000 jobs, ten workers of ten a second, and fifty more a second: 120 s. */
    @Test
    void drainsAtTheRateThatArrivalsLeaveFree() {
        assertThat(drainSeconds(6_000, 10, 50, 200)).isCloseTo(120, within(0.02 * 120));
    }

    /** 36,000 jobs within 60 s with fifty more a second take 65 workers, as 360,000 within 600 s would; 64 are too few. */
    @ParameterizedTest
    @CsvSource({"65, true", "64, false"})
    void takesTheWorkersOfTheFluidLimitToBeDoneInTime(int workers, boolean inTime) {
        assertThat(drainSeconds(36_000, workers, 50, 70) <= 60).isEqualTo(inTime);
    }
}
