package io.virga.models.storage;

import static io.virga.models.storage.VolumeDriver.HOUR;
import static io.virga.models.storage.VolumeDriver.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the EC2 user guide, "Volume creation credits", and its formula for other sizes. */
class FastSnapshotRestoreTest {
    @ParameterizedTest
    @CsvSource({"128, 450, 8, 8", "1024, 3600, 1, 1", "100, 360, 10, 10", "2048, 7200, 1, 0.5", "1, 360, 10, 10"})
    void creditsComeAsDocumented(long sizeGib, long secondsToFirst, double bucket, double perHour) {
        FastSnapshotRestore restore = new FastSnapshotRestore(sizeGib, 0);
        long optimized = restore.optimizedNanos();
        assertThat(optimized).isEqualTo(sizeGib * HOUR / 1_024);
        assertThat(restore.tryRestore(optimized + secondsToFirst * SECOND - 1)).isFalse();
        assertThat(restore.tryRestore(optimized + secondsToFirst * SECOND)).isTrue();
        assertThat(restore.tryRestore(optimized + secondsToFirst * SECOND)).isFalse();
        assertThat(restore.credits(optimized + secondsToFirst * SECOND + HOUR))
                .isCloseTo(Math.min(bucket, perHour), within(1e-6));
        assertThat(restore.credits(optimized + 100 * HOUR)).isCloseTo(bucket, within(1e-6));
    }

    @Test
    void volumesBeyondTheCreditsAreCreatedWithoutIt() {
        FastSnapshotRestore restore = new FastSnapshotRestore(128, -24 * HOUR);
        int fast = 0;
        for (int i = 0; i < 20; i++) {
            fast += restore.tryRestore(0) ? 1 : 0;
        }
        assertThat(fast).isEqualTo(8);
        assertThat(restore.tryRestore(450 * SECOND)).isTrue();
    }

    @Test
    void takesNoSnapshotAbove16Tib() {
        assertThatThrownBy(() -> new FastSnapshotRestore(16_385, 0)).hasMessageContaining("1 to 16384 GiB");
    }
}
