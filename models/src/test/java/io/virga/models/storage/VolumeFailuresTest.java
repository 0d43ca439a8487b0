package io.virga.models.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.ConfidenceInterval;
import org.junit.jupiter.api.Test;

class VolumeFailuresTest {
    private static final double YEAR_NANOS = 365.25 * 24 * 3_600 * 1e9;
    private static final int VOLUMES = 1_000_000;

    /** Of 1,000 volumes one or two fail in a year, says the guide; the interval of 99.99% holds 0.2%. */
    @Test
    void thePublishedShareOfVolumesFailsWithinAYear() {
        RandomStream draws = RandomStream.of(2026, 0, "failure");
        int failed = 0;
        for (int i = 0; i < VOLUMES; i++) {
            failed += VolumeFailures.nanosToFailure(0.002, draws.at(i)) < YEAR_NANOS ? 1 : 0;
        }
        assertThat(ConfidenceInterval.ofProportion(failed, VOLUMES, 0.9999).contains(0.002))
                .as("%s of %s", failed, VOLUMES)
                .isTrue();
        assertThat(ConfidenceInterval.ofProportion(failed, VOLUMES, 0.9999).contains(0.0025))
                .isFalse();
    }

    @Test
    void knowsNoOtherRatesThanShares() {
        RandomStream draws = RandomStream.of(1, 0, "failure");
        assertThat(VolumeFailures.nanosToFailure(0, draws.at(0))).isInfinite();
        assertThatThrownBy(() -> VolumeFailures.nanosToFailure(1, draws.at(0))).hasMessageContaining("below 1");
    }
}
