package io.virga.models.storage;

import static io.virga.models.storage.VolumeDriver.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.RandomStream;
import org.junit.jupiter.api.Test;

class VolumeInitializationTest {
    private static final long BLOCK = VolumeInitialization.BLOCK_BYTES;
    private static final int BLOCKS = 100_000;

    /**
     * So many reads at random as there are blocks leave a share of 1/e untouched. The deviation of the share is below
     * 0.001 (occupancy problem), and five of them make a false alarm one in a million.
     */
    @Test
    void readsAtRandomLeaveAsManyBlocksUntouchedAsTheoryOfOccupancySays() {
        VolumeInitialization data = restored(0);
        for (int i = 0; i < BLOCKS; i++) {
            data.firstTouchNanos(read(i, 4_096), 0);
        }
        assertThat(data.initialized(0)).isCloseTo(1 - 1 / Math.E, within(0.005));
        assertThat(data.fetched()).isEqualTo(Math.round(data.initialized(0) * BLOCKS));
    }

    @Test
    void theFirstTouchOfABlockTakesLongerAndOneOfSeveralBlocksNoLongerThanOne() {
        VolumeInitialization data = restored(0);
        assertThat(data.firstTouchNanos(read(0, 4_096), 0)).isEqualTo(30_000_000);
        assertThat(data.firstTouchNanos(read(1, 8 * BLOCK), 0)).isEqualTo(30_000_000);
        assertThat(data.fetched()).isBetween(8L, 9L);
    }

    @Test
    void theBackgroundBringsEverythingInTheEnd() {
        VolumeInitialization data = restored(1_000 * BLOCK);
        assertThat(data.initialized(10 * SECOND)).isCloseTo(0.1, within(1e-9));
        assertThat(data.initialized(100 * SECOND)).isEqualTo(1);
        assertThat(data.firstTouchNanos(read(0, BLOCK), 100 * SECOND)).isZero();
    }

    private static VolumeInitialization restored(long backgroundBytesPerSecond) {
        RandomStream draws = RandomStream.of(1, 0, "volume/first-touch");
        return new VolumeInitialization(BLOCKS * BLOCK, new Constant(30e6), backgroundBytesPerSecond, draws, 0);
    }

    private static BlockIo read(long key, long sizeBytes) {
        return new BlockIo(key, IoDirection.READ, sizeBytes, over -> {});
    }
}
