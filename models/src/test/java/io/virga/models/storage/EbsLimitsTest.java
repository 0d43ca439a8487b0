package io.virga.models.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Bytes over the lesser of two rates; the instance's burst lasts half an hour at its maximum. */
class EbsLimitsTest {
    private static final double GIB = 1L << 30;
    private static final double MIB = 1L << 20;
    private static final double GB = 1e9;

    /** 125 MB/s for ever, 500 MB/s for half an hour. */
    private final EbsLimits limits = new EbsLimits(1_000, 4_000, 4_000, 16_000);

    @Test
    void theVolumeIsTheLimitWhereTheInstanceIsFaster() {
        assertThat(limits.seconds(16 * GIB, 250 * MIB)).isEqualTo(65.536);
        assertThat(limits.seconds(10 * GB, 0.1 * GB)).isEqualTo(100);
    }

    @Test
    void theInstanceIsTheLimitWhereTheVolumeIsFaster() {
        assertThat(limits.seconds(16 * GB, 1 * GB)).isEqualTo(32);
    }

    @Test
    void whatTheBurstDoesNotBringComesAtTheBaseline() {
        // 900 GB in half an hour, and 100 GB at 125 MB/s.
        assertThat(limits.seconds(1_000 * GB, 1 * GB)).isEqualTo(1_800 + 800);
        // At 250 MB/s the same bucket of 675 GB lasts three times as long, for 1,350 GB.
        assertThat(limits.seconds(1_600 * GB, 0.25 * GB)).isEqualTo(5_400 + 2_000);
    }
}
